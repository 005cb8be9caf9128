package dev.millrace.http.access;

import dev.millrace.application.access.CheckToken;
import dev.millrace.application.access.KeepSessions;
import dev.millrace.application.access.ListAudit;
import dev.millrace.application.access.RecordAudit;

/** What decides who gets in, and keeps what they did. */
public record AccessUseCases(
    CheckToken checkToken, KeepSessions sessions, RecordAudit recordAudit, ListAudit listAudit) {}
