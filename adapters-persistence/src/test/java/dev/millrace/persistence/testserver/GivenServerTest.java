package dev.millrace.persistence.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.persistence.server.Endpoint;
import dev.millrace.persistence.server.Secret;
import dev.millrace.persistence.server.ServerAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenServerTest {

  @Test
  void anAddressHasALoginAHostAPortADatabaseAndOptions() {
    ServerAddress address =
        GivenServer.parse(
            ServerKind.POSTGRES, "postgres://some%40one:p%3Aw+d@db.example:5433/there?a=b%20c");

    assertThat(address.endpoint()).isEqualTo(new Endpoint.Tcp("db.example", 5433));
    assertThat(address.database()).isEqualTo("there");
    assertThat(address.user()).isEqualTo("some@one");
    assertThat(address.password()).isEqualTo(new Secret("p:w+d"));
    assertThat(address.options()).containsExactly(Map.entry("a", "b c"));
  }

  @Test
  void whatIsNotSaidIsTheServersOwn() {
    ServerAddress address = GivenServer.parse(ServerKind.MSSQL, "sqlserver://sa@db");

    assertThat(address.endpoint()).isEqualTo(new Endpoint.Tcp("db", 1433));
    assertThat(address.database()).isEqualTo("master");
    assertThat(address.password()).isNull();
  }

  @Test
  void anAddressWithoutAHostIsRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> GivenServer.parse(ServerKind.MYSQL, "root:secret"))
        .hasMessageContaining("MILLRACE_TEST_MYSQL")
        .hasMessageNotContaining("secret");
  }
}
