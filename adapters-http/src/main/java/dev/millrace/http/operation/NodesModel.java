package dev.millrace.http.operation;

import java.util.List;

/**
 * The nodes of the database, by id.
 *
 * @param items those that were heard of lately
 */
record NodesModel(List<NodeModel> items) {}
