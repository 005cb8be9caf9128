package dev.millrace.domain.registry;

import dev.millrace.domain.name.TagName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named set of domains.
 *
 * @param description what its owner says it is; null for nothing
 * @param defaultProfileId the stored profile for batches of the tag that name none; null for the
 *     default one
 */
public record Tag(
    TagName name,
    @Nullable String description,
    Instant createdAt,
    long domainCount,
    @Nullable Long defaultProfileId) {}
