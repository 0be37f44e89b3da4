package org.parley.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Whom an account is made for.
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:views;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
      "parley.data=target/view-test",
      "parley.sample=false"
    })
class GuestsTest {

  @Autowired private Guests guests;
  @Autowired private TestPeople people;

  private CompletableFuture<Boolean> come(
      String name, Function<Account.Id, CompletableFuture<Boolean>> way) {
    return guests.letIn(name, way, Boolean::booleanValue);
  }

  @Test
  void who_is_let_in_has_an_account_and_who_is_not_has_none() {
    assertThat(come("Let In", _ -> CompletableFuture.completedFuture(true)).join()).isTrue();
    assertThat(come("Not Let In", _ -> CompletableFuture.completedFuture(false)).join()).isFalse();

    assertThat(people.named("Let In")).isOne();
    assertThat(people.named("Not Let In")).isZero();
  }

  @Test
  void nothing_is_left_of_who_comes_while_the_database_fails() {
    var failed = new IllegalStateException("as a database that is gone");
    assertThatThrownBy(come("Failed Late", _ -> CompletableFuture.failedFuture(failed))::join)
        .hasRootCause(failed);
    assertThatThrownBy(
            come(
                    "Failed At Once",
                    _ -> {
                      throw failed;
                    })
                ::join)
        .hasRootCause(failed);

    assertThat(people.named("Failed Late")).isZero();
    assertThat(people.named("Failed At Once")).isZero();
  }

  @Test
  void nobody_is_let_in_without_a_name() {
    assertThatThrownBy(() -> come(" ", _ -> CompletableFuture.completedFuture(true)))
        .isInstanceOf(Invalid.class);
  }
}
