package planted.picocli.http;

import picocli.CommandLine;

/** Breaks the rule on purpose. */
public record StrayCommandLine(CommandLine kept) {}
