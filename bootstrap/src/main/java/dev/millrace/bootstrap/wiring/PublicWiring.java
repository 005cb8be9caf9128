package dev.millrace.bootstrap.wiring;

import dev.millrace.application.publicaccess.ListPublicProfiles;
import dev.millrace.application.publicaccess.LookUpDelegation;
import dev.millrace.application.publicaccess.ReadPublicJob;
import dev.millrace.application.publicaccess.ReadPublicResult;
import dev.millrace.application.publicaccess.SubmitPublicJob;
import dev.millrace.application.run.ReadResult;
import dev.millrace.dns.DnsDelegations;
import dev.millrace.dns.ZoneTester;
import dev.millrace.http.publicapi.PublicUseCases;
import dev.millrace.persistence.StorePorts;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Gives the use cases of the public API their ports.
 *
 * @param tester what tests for the public; asked each time
 * @param anyAddress whether name servers may be given that are not part of the Internet
 */
record PublicWiring(
    StorePorts store,
    Foundation foundation,
    Supplier<ZoneTester> tester,
    BooleanSupplier anyAddress) {

  PublicUseCases useCases() {
    ReadPublicJob read = new ReadPublicJob(store.catalog());
    return new PublicUseCases(
        new SubmitPublicJob(
            new SubmitPublicJob.Stores(store.queue(), store.profiles()),
            foundation.signals(),
            foundation.clock(),
            foundation.ids(),
            foundation.metrics(),
            anyAddress),
        read,
        new ReadPublicResult(
            read, new ReadResult(store.catalog(), store.runs(), foundation.messages())),
        new ListPublicProfiles(store.profiles()),
        new LookUpDelegation(new DnsDelegations(tester)));
  }
}
