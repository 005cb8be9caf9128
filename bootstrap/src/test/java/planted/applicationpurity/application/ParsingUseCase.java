package planted.applicationpurity.application;

import tools.jackson.databind.ObjectMapper;

/** Breaks the rule on purpose. */
public final class ParsingUseCase {
  final ObjectMapper mapper = new ObjectMapper();
}
