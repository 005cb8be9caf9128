package dev.millrace.http.publicapi;

import dev.millrace.application.publicaccess.ListPublicProfiles;
import dev.millrace.application.publicaccess.LookUpDelegation;
import dev.millrace.application.publicaccess.ReadPublicJob;
import dev.millrace.application.publicaccess.ReadPublicResult;
import dev.millrace.application.publicaccess.SubmitPublicJob;

/** What everybody can do. */
public record PublicUseCases(
    SubmitPublicJob submit,
    ReadPublicJob read,
    ReadPublicResult readResult,
    ListPublicProfiles profiles,
    LookUpDelegation lookUp) {}
