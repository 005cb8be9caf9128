package dev.millrace.http.registry;

import dev.millrace.application.registry.KeepTags;
import dev.millrace.application.registry.ListDomains;
import dev.millrace.application.registry.ReadDomain;
import dev.millrace.application.registry.SummarizeTag;
import dev.millrace.application.registry.TagDomains;

/** What can be done with domains and tags. */
public record RegistryUseCases(
    ListDomains listDomains,
    ReadDomain readDomain,
    KeepTags keepTags,
    TagDomains tagDomains,
    SummarizeTag summarizeTag) {}
