package dev.millrace.domain.profile;

/**
 * The stored profile that a job is tested with, as it was when the job was submitted.
 *
 * @param id which profile it was
 * @param name what it was called
 * @param revision stands for its config, which can be read by it even if the profile is changed or
 *     deleted before the job runs
 */
public record ChosenProfile(long id, String name, long revision) {}
