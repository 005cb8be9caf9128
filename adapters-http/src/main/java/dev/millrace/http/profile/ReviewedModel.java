package dev.millrace.http.profile;

/** How many profiles were marked as reviewed. */
record ReviewedModel(int updated) {}
