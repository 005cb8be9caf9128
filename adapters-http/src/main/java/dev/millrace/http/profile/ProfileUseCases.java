package dev.millrace.http.profile;

import dev.millrace.application.profile.AmendProfile;
import dev.millrace.application.profile.CompareProfiles;
import dev.millrace.application.profile.KeepProfiles;
import dev.millrace.application.profile.SetTagProfile;

/** What can be done with stored profiles. */
public record ProfileUseCases(
    KeepProfiles keep, AmendProfile amend, CompareProfiles compare, SetTagProfile setTagProfile) {}
