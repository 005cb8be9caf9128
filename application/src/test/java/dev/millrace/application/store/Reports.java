package dev.millrace.application.store;

import dev.millrace.application.node.NodeReport;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.NodeRole;
import dev.millrace.domain.node.ProcessMark;
import java.util.Set;

/** What processes say of themselves. */
public final class Reports {

  private Reports() {}

  /** A process that does everything and runs nothing yet. */
  public static NodeReport of(NodeId id, String process) {
    return of(id, process, new NodeReport.Load(8, 0));
  }

  public static NodeReport of(NodeId id, String process, NodeReport.Load load) {
    return new NodeReport(
        id,
        new ProcessMark(process),
        "höst-1.example",
        Set.of(NodeRole.values()),
        "0.1.0",
        Jobs.SUBMITTED,
        load);
  }
}
