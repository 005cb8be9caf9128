package dev.millrace.http.publicapi;

import dev.millrace.application.run.ReadResult;
import dev.millrace.http.run.ResultModel;
import dev.millrace.http.run.ScoreModel;
import org.jspecify.annotations.Nullable;

/**
 * What a finished job found, under the id that everybody may know.
 *
 * @param score null unless the test succeeded
 */
record PublicResultModel(
    String publicId,
    String domain,
    String status,
    ResultModel.Summary summary,
    @Nullable ScoreModel score,
    ResultModel.Raw raw) {
  static PublicResultModel of(ReadResult.Result result) {
    ResultModel whole = ResultModel.of(result);
    return new PublicResultModel(
        PublicJobModel.idOf(result.run().publicId()),
        result.run().domain().orElseThrow().ascii(),
        whole.status(),
        whole.summary(),
        whole.score(),
        whole.raw());
  }
}
