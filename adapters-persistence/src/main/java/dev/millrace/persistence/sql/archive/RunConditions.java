package dev.millrace.persistence.sql.archive;

/** Conditions on rows of the table of runs that need other tables; one parameter each. */
final class RunConditions {

  /** The domain has a tag. */
  static final String HAS_TAG =
      "domain_id IN (SELECT dt.domain_id FROM tags t JOIN domain_tags dt ON dt.tag_id = t.id"
          + " WHERE t.name = ?)";

  /** The domain has this name. */
  static final String OF_DOMAIN = "domain_id = (SELECT d.id FROM domains d WHERE d.name = ?)";

  private RunConditions() {}
}
