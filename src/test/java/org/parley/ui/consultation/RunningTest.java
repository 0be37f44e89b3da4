package org.parley.ui.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.consultation.Actor;
import org.parley.consultation.Choice;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.ConsultationCommand.Propose;
import org.parley.consultation.Create;
import org.parley.consultation.Refusal;
import org.parley.consultation.Settings;
import org.parley.consultation.Stage;
import org.parley.consultation.Statement;
import org.parley.consultation.Vary;
import org.parley.people.Account;
import org.parley.people.ConsultationHosts;
import org.parley.people.EmbeddingSecrets;
import org.parley.people.Moderators;
import org.parley.people.ParticipantCodes;
import org.parley.people.WebhookCalls;
import org.parley.people.Webhooks;
import org.parley.room.Cast;
import org.parley.room.Hall;
import org.parley.room.HallAnswer;
import org.parley.room.Halls;
import org.parley.ui.Routes;
import org.parley.ui.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Running a consultation: who judges, who is let in, and with which words.
class RunningTest extends ViewTest {

  /// So that nobody makes these calls meanwhile. As exact as a database keeps it, or it would find
  /// nothing due at that very moment.
  private static final Instant LATER =
      Instant.now().plusSeconds(86_400).truncatedTo(ChronoUnit.SECONDS);

  private static final Statement.Id PROPOSED = new Statement.Id(2);

  @Autowired private ConsultationHosts hosts;
  @Autowired private Halls halls;
  @Autowired private Moderators moderators;
  @Autowired private ParticipantCodes codes;
  @Autowired private EmbeddingSecrets secrets;
  @Autowired private Webhooks webhooks;
  @Autowired private WebhookCalls calls;

  /// With one statement of the host, and one that waits.
  private Hall consultation(Account host) {
    var id = new Consultation.Id(UUID.randomUUID());
    var settings = Settings.plain("Bicycles", "How shall we ride?");
    hosts.create(host.id(), new Create(id, settings, List.of("Streets need lanes")));
    var hall = halls.hall(id);
    hall.submit(new Actor.Participant(hall.newParticipant()), new Propose("Bells are loud"));
    return hall;
  }

  private static <T extends Component> T open(
      BrowserlessUIContext window, Class<T> place, Hall hall) {
    return window.navigate(place, Map.of("consultation", hall.consultation().id().toString()));
  }

  private static void press(BrowserlessUIContext window, String words) {
    window.test(window.find(Button.class).withText(words).all().getFirst()).click();
  }

  @Test
  void a_moderator_comes_by_a_link_judges_and_sees_no_settings() {
    var ann = people.host("Ann");
    var hall = consultation(ann);
    var host = window(ann);
    open(host, WhoView.class, hall);
    host.test(host.find(TextField.class).withCaption("Name").single()).setValue("Ada");
    press(host, "Name a moderator");
    var moderator = moderators.of(hall.consultation().id()).getFirst();

    var ada = window(people.person("Ada"));
    go(ada, Routes.moderate(moderator.token()));
    press(ada, "A · Accept");

    assertThat(hall.consultation().statement(PROPOSED).orElseThrow().isAccepted()).isTrue();
    go(ada, Routes.consultationSettings(hall.consultation().id()));
    assertThat(ada.find(SettingsFields.class).exists()).isFalse();
  }

  @Test
  void the_host_sees_that_a_program_does_not_answer() {
    var ann = people.host("Ann");
    var hall = consultation(ann);
    var window = window(ann);
    open(window, RunView.class, hall);
    assertThat(window.find(WebhooksCard.class).exists()).isFalse();

    var id = hall.consultation().id();
    long told = hall.head().sequence();
    webhooks.add(id, "https://news.example/told", Set.of("statement-added"), told);
    var webhook = webhooks.of(id).getFirst();
    calls.put(
        webhook,
        told + 2,
        List.of(new WebhookCalls.Call(1, "{}"), new WebhookCalls.Call(2, "{}")),
        LATER);
    calls.giveUp(calls.due(LATER, 10).getFirst(), LATER);
    var again = window(ann);
    open(again, RunView.class, hall);

    var card = again.find(WebhooksCard.class).single();
    assertThat(seen(card))
        .contains("news.example", "One message waits", "One message was given up");
  }

  @Test
  void where_no_mail_is_sent_nobody_can_be_asked_for_an_address() {
    var ann = people.host("Ann");
    var hall = consultation(ann);
    var desk = hosts.desk(hall.consultation().id(), Optional.of(ann)).orElseThrow();
    var now = hall.consultation().settings();

    var answer =
        hosts.submit(desk, new ConsultationCommand.Edit(Vary.entry(now, Settings.Entry.MAIL)));

    assertThat(answer).isEqualTo(new HallAnswer.Refused(new Refusal.NoMailServer()));
    assertThat(hall.consultation().settings()).isEqualTo(now);
    var window = window(ann);
    assertThat(seen(open(window, WhoView.class, hall))).contains("This server sends no mail");
  }

  @Test
  void where_there_is_no_provider_nobody_can_be_asked_to_sign_in() {
    var ann = people.host("Ann");
    var hall = consultation(ann);
    var desk = hosts.desk(hall.consultation().id(), Optional.of(ann)).orElseThrow();
    var now = hall.consultation().settings();

    var answer =
        hosts.submit(desk, new ConsultationCommand.Edit(Vary.entry(now, Settings.Entry.OIDC)));

    assertThat(answer).isEqualTo(new HallAnswer.Refused(new Refusal.NoSignIn()));
    assertThat(hall.consultation().settings()).isEqualTo(now);
    var window = window(ann);
    assertThat(seen(open(window, WhoView.class, hall)))
        .contains("This server knows nobody at whom people could sign in");
  }

  @Test
  void a_link_is_good_for_one_person_and_ends_with_the_moderator() {
    var hall = consultation(people.host("Ann"));
    var id = hall.consultation().id();
    moderators.name(id, "Ada");
    var moderator = moderators.of(id).getFirst();
    var ada = people.person("Ada");

    assertThat(moderators.accept(moderator, ada.id())).isTrue();
    assertThat(moderators.accept(moderator, people.person("Ben").id())).isFalse();
    assertThat(moderators.isModerator(id, ada.id())).isTrue();
    moderators.remove(id, moderator.id());

    assertThat(moderators.isModerator(id, ada.id())).isFalse();
    assertThat(moderators.byToken(moderator.token())).isEmpty();
  }

  @Test
  void who_follows_a_link_that_another_was_faster_with_leaves_no_account() {
    var hall = consultation(people.host("Ann"));
    moderators.name(hall.consultation().id(), "Late Lea");
    var moderator = moderators.of(hall.consultation().id()).getFirst();
    var late = strangersWindow();
    go(late, Routes.moderate(moderator.token()));
    moderators.accept(moderator, people.person("Fast Fay").id());

    press(late, "Begin");

    assertThat(people.named("Late Lea")).isZero();
  }

  @Test
  void a_second_opinion_on_a_statement_that_is_shown_waits_for_somebody_else() {
    var ann = people.host("Ann");
    var hall = consultation(ann);
    var window = window(ann);
    var view = open(window, ModerationView.class, hall);
    press(window, "A · Accept");

    press(window, "Judge again");
    press(window, "O · Second opinion");

    assertThat(seen(view)).contains("Others have the rest before them.");
    var ben = people.person("Ben");
    moderators.name(hall.consultation().id(), "Ben");
    moderators.accept(moderators.of(hall.consultation().id()).getFirst(), ben.id());
    var other = window(ben);
    open(other, ModerationView.class, hall);
    press(other, "2 · Off topic");
    assertThat(hall.consultation().statement(PROPOSED).orElseThrow().isAccepted()).isFalse();
  }

  @Test
  void whoever_judges_no_more_does_not_on_a_page_that_is_open() {
    var hall = consultation(people.host("Ann"));
    var id = hall.consultation().id();
    moderators.name(id, "Ada");
    var moderator = moderators.of(id).getFirst();
    var ada = people.person("Ada");
    moderators.accept(moderator, ada.id());
    var window = window(ada);
    var view = open(window, ModerationView.class, hall);
    assertThat(seen(view)).contains("Bells are loud");

    var accept = window.find(Button.class).withText("A · Accept").single();

    moderators.remove(id, moderator.id());
    ComponentUtil.fireEvent(accept, new ClickEvent<>(accept));

    assertThat(hall.consultation().statement(PROPOSED).orElseThrow().isAccepted()).isFalse();
    assertThat(seen(view)).doesNotContain("Bells are loud");
  }

  @Test
  void whoever_judges_no_more_reads_nothing_that_comes_later() {
    var hall = consultation(people.host("Ann"));
    var id = hall.consultation().id();
    moderators.name(id, "Ada");
    var moderator = moderators.of(id).getFirst();
    var ada = people.person("Ada");
    moderators.accept(moderator, ada.id());
    var window = window(ada);
    var view = open(window, ModerationView.class, hall);

    moderators.remove(id, moderator.id());
    hall.submit(new Actor.Participant(hall.newParticipant()), new Propose("Horns are louder"));

    eventually(window, () -> assertThat(seen(view)).isEmpty());
  }

  @Test
  void the_text_changes_until_somebody_has_voted() {
    var ann = people.host("Ann");
    var hall = consultation(ann);
    var window = window(ann);
    var view = open(window, ModerationView.class, hall);
    assertThat(seen(view)).contains("Change the text");

    hall.vote(
            hall.newParticipant(),
            List.of(
                new Cast(
                    new Statement.Id(1),
                    Optional.of(Choice.AGREE),
                    false,
                    OptionalLong.empty(),
                    0)))
        .join();
    view = open(window, ModerationView.class, hall);

    var line = window.find(AllStatements.class).single();
    assertThat(seen(line)).contains("Streets need lanes").doesNotContain("Change the text");
    assertThat(seen(view)).contains("E · Change the text");
  }

  @Test
  void codes_are_shown_once_and_let_people_in() {
    var ann = people.host("Ann");
    var hall = consultation(ann);
    var window = window(ann);
    open(window, WhoView.class, hall);
    press(window, "Make codes");

    var made = window.find(Pre.class).single().getText().lines().toList();

    assertThat(made).hasSize(50).doesNotHaveDuplicates();
    assertThat(codes.find(hall.consultation().id(), made.getFirst().toLowerCase(Locale.ROOT)))
        .isPresent();
    assertThat(codes.use(hall)).isEqualTo(new ParticipantCodes.Use(50, 0));
    open(window, WhoView.class, hall);
    assertThat(window.find(Pre.class).exists()).isFalse();
  }

  @Test
  void a_merger_is_asked_for_and_only_with_what_is_alike() {
    var ann = people.host("Ann");
    var hall = consultation(ann);
    hall.submit(
        new Actor.Participant(hall.newParticipant()), new Propose("The streets need wide lanes"));
    var window = window(ann);
    open(window, ModerationView.class, hall);

    assertThat(window.find(Button.class).withText("Merge into this").exists()).isFalse();
    press(window, "2 · Off topic");
    press(window, "Merge into this");
    var written = hall.consultation().statement(new Statement.Id(3));
    assertThat(written.orElseThrow().isToJudge()).isTrue();
    window.test(window.find(ConfirmDialog.class).single()).confirm();

    assertThat(hall.consultation().statement(new Statement.Id(3)).orElseThrow().status())
        .isEqualTo(new Statement.Status.Merged(new Statement.Id(1), false));
  }

  @Test
  void before_voting_stops_the_host_may_say_why() {
    var ann = people.host("Ann");
    var hall = consultation(ann);
    var window = window(ann);
    open(window, RunView.class, hall);

    press(window, "Pause");
    assertThat(hall.stage()).isEqualTo(Stage.OPEN);
    window.test(window.find(TextField.class).single()).setValue("Until the water is down");
    window.test(window.find(Button.class).withText("Pause").all().getLast()).click();

    assertThat(hall.stage()).isEqualTo(Stage.PAUSED);
    assertThat(hall.consultation().pause()).contains("Until the water is down");
    var again = window(ann);
    assertThat(seen(open(again, RunView.class, hall))).contains("“Until the water is down”");
    press(again, "Go on");
    assertThat(hall.consultation().pause()).isEmpty();
  }

  @Test
  void what_comes_next_stands_out_and_too_few_answers_are_told_once() {
    var ann = people.host("Ann");
    var hall = consultation(ann);
    var window = window(ann);

    var before = seen(open(window, RunView.class, hall));
    assertThat(primary(window)).containsExactly("Judge statements");
    assertThat(before).containsOnlyOnce("Too few have answered to show figures.");

    hall.submit(new Actor.Host("ann"), new ConsultationCommand.Accept(PROPOSED));
    open(window, RunView.class, hall);
    assertThat(primary(window)).containsExactly("Copy the link");

    hall.submit(new Actor.Host("ann"), new ConsultationCommand.Pause(""));
    open(window, RunView.class, hall);
    assertThat(primary(window)).containsExactly("Go on");
  }

  private static List<String> primary(BrowserlessUIContext window) {
    return Stream.of(
            window.find(Anchor.class).all().stream()
                .filter(way -> way.hasClassName("primary"))
                .map(Anchor::getText),
            window.find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("primary"))
                .map(NativeButton::getText),
            window.find(Button.class).all().stream()
                .filter(button -> button.hasThemeName("primary"))
                .map(Button::getText))
        .flatMap(Function.identity())
        .toList();
  }

  @Test
  void once_it_is_closed_nobody_is_asked_in_any_more() {
    var ann = people.host("Ann");
    var hall = consultation(ann);
    var window = window(ann);
    assertThat(seen(open(window, RunView.class, hall))).contains("How people come in");

    hosts.close(hosts.desk(hall.consultation().id(), Optional.of(ann)).orElseThrow());

    assertThat(seen(open(window, RunView.class, hall)))
        .contains("Where everybody reads the results", "Nothing was found")
        .doesNotContain("How people come in", "Settings", "Who takes part", "Nothing yet");
    var id = hall.consultation().id();
    for (var way : List.of(Routes.consultationSettings(id), Routes.consultationPeople(id))) {
      go(window, way);
      assertThat(window.find(RunView.class).exists()).as(way).isTrue();
    }
  }

  @Test
  void who_lets_people_in_while_it_is_closed_finds_nothing_left_to_press() {
    var ann = people.host("Ann");
    var hall = consultation(ann);
    var window = window(ann);
    var view = open(window, WhoView.class, hall);
    assertThat(window.find(Button.class).withText("Make codes").exists()).isTrue();

    hosts.close(hosts.desk(hall.consultation().id(), Optional.of(ann)).orElseThrow());

    eventually(window, () -> assertThat(seen(view)).contains("has just been closed"));
    assertThat(window.find(Button.class).all()).isEmpty();
  }

  @Test
  void once_it_is_closed_nothing_waits_to_be_judged_any_more() {
    var ann = people.host("Ann");
    var hall = consultation(ann);
    assertThat(seen(open(window(ann), RunView.class, hall))).contains("to judge");

    hosts.close(hosts.desk(hall.consultation().id(), Optional.of(ann)).orElseThrow());

    assertThat(seen(open(window(ann), RunView.class, hall)))
        .contains("not judged")
        .doesNotContain("to judge");
    var window = window(ann);
    var judging = open(window, ModerationView.class, hall);
    assertThat(judging.getPageTitle()).isEqualTo("All statements");
    assertThat(seen(judging))
        .contains("One statement was not judged", "Bells are loud", "S2, not judged")
        .doesNotContain("waits to be judged", "Judge again", "Keep out of the map");

    window.test(window.find(TextField.class).single()).setValue("zebra");
    assertThat(seen(judging))
        .contains("No statement has these words or this number.")
        .doesNotContain("Bells are loud");
  }

  @Test
  void a_new_secret_replaces_the_one_before() {
    var id = consultation(people.host("Ann")).consultation().id();
    var first = secrets.of(id);

    var second = secrets.renew(id);
    var third = secrets.renew(id);

    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    assertThat(secrets.of(id)).isEqualTo(third);
  }
}
