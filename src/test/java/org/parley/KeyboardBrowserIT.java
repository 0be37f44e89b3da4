package org.parley;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.panel.Actor;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Reply;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.panel.Story;
import org.parley.people.Invitations;
import org.parley.people.Welcomes;
import org.parley.room.Answer;
import org.parley.room.Room;
import org.parley.room.Rooms;
import org.parley.ui.Routes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A chair and a panelist without a mouse: all they do is done by Tab, Enter, Space and letters,
/// from a position to the board. Things are found by the names that a screen reader says, and where
/// the focus is can be seen.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KeyboardBrowserIT {

  private static final Seat.Id CHAIR = new Seat.Id(1);

  /// How many stops are too many.
  private static final int MOST_STOPS = 250;

  @TempDir private static Path data;

  @LocalServerPort private int port;
  @Autowired private Welcomes welcomes;
  @Autowired private Invitations invitations;
  @Autowired private Rooms rooms;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> false);
  }

  private static final String WITHOUT_FIELD_SIZING =
      """
      const supports = CSS.supports.bind(CSS);
      CSS.supports = (...asked) => asked[0] !== 'field-sizing' && supports(...asked);
      const style = new CSSStyleSheet();
      style.replaceSync('textarea { field-sizing: fixed !important }');
      addEventListener('DOMContentLoaded', () => document.adoptedStyleSheets.push(style));
      """;

  @Test
  void a_panel_is_opened_spoken_in_voted_in_and_read_without_a_mouse() {
    try (var chromium = new Chromium()) {
      var server = "http://localhost:" + port;
      var chair = new Person(chromium.browser(), server);
      chair.opensAccount(Routes.welcome(welcomes.create(true)), "The chair", "chair@example.org");
      var id = chair.opens(Routes.convene("encryption-and-lawful-access")).convenes();
      var room = rooms.room(id);
      var panelist = comes(chromium, room);
      for (var seat : room.panel().seats())
        if (!seat.taken()) done(room, CHAIR, new PanelCommand.SeatByName(seat.id()));

      chair.opens(Routes.room(id));
      to(chair, AriaRole.BUTTON, "Open: Briefing").press("Enter");
      to(chair, AriaRole.BUTTON, "Open the panel").press("Enter");
      chair.button("Open: Opening positions").waitFor();

      done(room, CHAIR, opening(room, PhaseKind.POSITIONS));
      panelist.button("File the position").waitFor();
      to(panelist, AriaRole.TEXTBOX, "Your stance in one sentence");
      type(panelist, "No second door");
      to(panelist, AriaRole.TEXTBOX, "Why");
      type(panelist, "Thieves would use it.");
      to(panelist, AriaRole.BUTTON, "File the position").press("Enter");
      panelist.sees("your position · version 1");

      var another = room.panel().heldPanelistSeats().getLast().id();
      done(room, another, new PanelCommand.FilePosition(Story.position("Keys for judges alone")));
      done(room, CHAIR, opening(room, PhaseKind.EXCHANGE));
      panelist.sees("Keys for judges alone");
      to(panelist, AriaRole.BUTTON, "Reply").press("Enter");
      to(panelist, AriaRole.RADIO, "challenges it").press("Space");
      to(panelist, AriaRole.TEXTBOX, "Text");
      type(panelist, "Who keeps the key?");
      to(panelist, AriaRole.BUTTON, "Reply").press("Enter");
      panelist.sees("Who keeps the key?");
      Assertions.assertThat(room.panel().replies()).hasSize(1);
      // The browser's English is that of Britain.
      assertThat(panelist.page().locator("body"))
          .containsText(Pattern.compile("\\d \\w{3,4} 20\\d\\d, \\d\\d:\\d\\d"));

      done(room, CHAIR, opening(room, PhaseKind.ROUNDS));
      to(chair, AriaRole.BUTTON, "Open round 1").press("Enter");
      panelist.sees("ound 1 is open");
      to(panelist, AriaRole.LINK, "Ballot").press("Enter");
      panelist.button("Cast ballot").waitFor();
      assertThat(panelist.page().getByRole(AriaRole.RADIOGROUP).first())
          .hasAccessibleName(Pattern.compile(".+\\. Could you accept this.+"));
      to(panelist, AriaRole.RADIO, "Support").press("Space");
      to(panelist, AriaRole.BUTTON, "Cast ballot").press("Enter");
      panelist.sees("Cast. You can change it until the round closes.");

      to(chair, AriaRole.BUTTON, "Close the round").press("Enter");
      var asked = chair.page().getByRole(AriaRole.ALERTDIALOG);
      var sure = asked.getByText("Close the round", new Locator.GetByTextOptions().setExact(true));
      to(chair, sure, "the answer to whether it is early").press("Enter");
      chair.sees("Open round 2");
      to(panelist, AriaRole.LINK, "Consensus board").press("Enter");
      panelist.sees("Where the panel stands");
      var row = to(panelist, AriaRole.BUTTON, Pattern.compile("R1 .*"));
      row.press("Enter");
      assertThat(row).hasAttribute("aria-expanded", "true");
    }
  }

  @Test
  void seating_somebody_by_name_is_called_off_by_escape() {
    try (var chromium = new Chromium()) {
      var chair = new Person(chromium.browser(), "http://localhost:" + port);
      chair.opensAccount(Routes.welcome(welcomes.create(true)), "Some chair", "some@example.org");
      var id = chair.opens(Routes.convene("encryption-and-lawful-access")).convenes();
      chair.opens(Routes.seats(id));
      var open = to(chair, AriaRole.BUTTON, "Seat by name").first();
      open.press("Enter");
      chair.button("Seat them").waitFor();
      type(chair, "Maja Lind");

      chair.page().keyboard().press("Escape");

      assertThat(chair.button("Seat them")).isHidden();
      assertThat(open).isFocused();
      Assertions.assertThat(rooms.room(id).panel().heldPanelistSeats()).isEmpty();
    }
  }

  @Test
  void enter_pressed_before_reading_what_cannot_be_taken_back_does_nothing() {
    try (var chromium = new Chromium()) {
      var chair = new Person(chromium.browser(), "http://localhost:" + port);
      chair.opensAccount(Routes.welcome(welcomes.create(true)), "Hasty chair", "h@example.org");
      var id = chair.opens(Routes.convene("encryption-and-lawful-access")).convenes();
      chair.opens(Routes.room(id));
      var open = to(chair, AriaRole.BUTTON, "Open: Briefing");
      open.press("Enter");

      assertThat(chair.button("Cancel")).isFocused();
      assertThat(chair.page().locator("[role=alertdialog] [focus-ring]")).hasText("Cancel");
      chair.page().keyboard().press("Enter");

      assertThat(chair.button("Open the panel")).isHidden();
      assertThat(open).isFocused();
      Assertions.assertThat(rooms.room(id).panel().hasOpened()).isFalse();
    }
  }

  /// Input methods tell of what they put in more than once, and whoever sends it at once does not
  /// wait until the field has told the server.
  @Test
  void what_an_input_method_puts_in_is_in_the_reply_that_is_sent_at_once() {
    try (var chromium = new Chromium()) {
      var room = exchanges(chromium, "another@example.org");
      var panelist = comes(chromium, room);

      panelist.sees("Keys for judges alone").presses("Reply");
      panelist.page().getByLabel("challenges it").check();
      panelist.field("Text").focus();
      type(panelist, "Who keeps the key,");
      panelist.page().keyboard().insertText(" and for whom?\nWho pays?");
      panelist.presses("Reply").sees("Who pays?");

      Assertions.assertThat(room.panel().replies())
          .singleElement()
          .returns("Who keeps the key, and for whom?\nWho pays?", Reply::text)
          .returns(Reply.Kind.CHALLENGES, Reply::kind);
    }
  }

  @Test
  void what_was_chosen_and_typed_is_there_after_the_page_is_loaded_again() {
    try (var chromium = new Chromium()) {
      var room = exchanges(chromium, "fifth@example.org");
      var panelist = comes(chromium, room);
      panelist.sees("Keys for judges alone").presses("Reply");
      panelist.page().getByLabel("asks something").check();
      panelist.field("Text").fill("Who keeps the key?");

      panelist.page().reload();
      assertThat(panelist.field("Text")).hasValue("Who keeps the key?");
      assertThat(panelist.page().getByLabel("asks something")).isChecked();
      panelist.sees("It has not been sent.");
      panelist.presses("Reply");
      panelist.page().locator("parley-said").getByText("Open question").waitFor();

      Assertions.assertThat(room.panel().replies())
          .singleElement()
          .returns(Reply.Kind.ASKS, Reply::kind);
    }
  }

  @Test
  void a_field_is_as_high_as_what_is_written_in_it() {
    try (var chromium = new Chromium()) {
      var panelist = comes(chromium, exchanges(chromium, "fourth@example.org"));
      panelist.sees("Keys for judges alone").presses("Reply");
      var text = panelist.field("Text");
      double empty = text.boundingBox().height;

      text.fill("one\ntwo\nthree\nfour\nfive");
      double five = text.boundingBox().height;
      Assertions.assertThat(five).isBetween(empty * 1.5, empty * 4);
      Assertions.assertThat(text.evaluate("it => it.scrollHeight - it.clientHeight")).isEqualTo(0);

      text.fill("one");
      Assertions.assertThat(text.boundingBox().height).isEqualTo(empty);
      Assertions.assertThat(text.evaluate("it => it.style.height")).isEqualTo("");
    }
  }

  /// Browsers that make no field grow by style are told how high it has to be.
  @Test
  void a_field_is_as_high_as_what_is_written_in_it_where_style_does_not_do_it() {
    try (var chromium = new Chromium()) {
      var panelist = comes(chromium, exchanges(chromium, "sixth@example.org"));
      panelist.context().addInitScript(WITHOUT_FIELD_SIZING);
      panelist.page().reload();
      panelist.sees("Keys for judges alone").presses("Reply");
      var text = panelist.field("Text");
      Assertions.assertThat(text.evaluate("it => getComputedStyle(it).fieldSizing"))
          .isEqualTo("fixed");
      double empty = text.boundingBox().height;

      text.fill("one\ntwo\nthree\nfour\nfive");
      panelist.page().waitForCondition(() -> text.boundingBox().height > empty * 1.5);
      panelist.page().waitForCondition(() -> isWhole(text));

      panelist.page().getByLabel("challenges it").check();
      panelist.presses("Reply").presses("Edit");
      assertThat(text).hasValue("one\ntwo\nthree\nfour\nfive");
      panelist.page().waitForCondition(() -> isWhole(text));

      text.fill("one");
      panelist.page().waitForCondition(() -> text.boundingBox().height == empty);
    }
  }

  private static boolean isWhole(Locator field) {
    return field.evaluate("it => it.scrollHeight - it.clientHeight").equals(0);
  }

  /// They are one piece of HTML that is put in anew with each mark, and with each form.
  @Test
  void buttons_below_a_reply_keep_the_focus_and_do_not_hear_a_click_twice() {
    try (var chromium = new Chromium()) {
      var room = exchanges(chromium, "third@example.org");
      var panelist = comes(chromium, room);
      var others = room.panel().heldPanelistSeats().stream().map(Seat::id).toList();
      var position = new Reply.Target.ToPosition(room.panel().filed().getFirst().id());
      done(
          room,
          others.get(1),
          new PanelCommand.SubmitReply(position, Reply.Kind.ASKS, "Who keeps the key?"));
      var reply = new Reply.Target.ToReply(new Reply.Id(1));
      panelist.sees("Who keeps the key?");
      var card = panelist.page().locator("parley-said");

      to(panelist, card.getByText("I find this convincing"), "the mark").press("Enter");
      assertThat(card).containsText("Convincing to 1");
      var mark = card.getByText("No longer convincing to me");
      assertThat(mark).isFocused();
      done(room, others.get(2), new PanelCommand.Saying.MarkConvincing(reply));
      assertThat(card).containsText("Convincing to 2");
      assertThat(mark).isFocused();

      mark.dblclick();
      assertThat(card).containsText("Convincing to 1");
      assertThat(card.getByText("I find this convincing")).isFocused();

      to(panelist, card.getByText("Answer"), "the answer").press("Enter");
      assertThat(card.getByLabel("answers the question")).isChecked();
      to(panelist, AriaRole.BUTTON, "Discard").press("Enter");
      assertThat(card.getByText("Answer")).isFocused();
    }
  }

  /// A panel whose seats but one are held, with a position to reply to.
  private Room exchanges(Chromium chromium, String email) {
    var chair = new Person(chromium.browser(), "http://localhost:" + port);
    chair.opensAccount(Routes.welcome(welcomes.create(true)), "A chair", email);
    var room = rooms.room(chair.opens(Routes.convene("encryption-and-lawful-access")).convenes());
    var seats = room.panel().seats().stream().filter(it -> !it.taken()).toList();
    for (var seat : seats.subList(1, seats.size()))
      done(room, CHAIR, new PanelCommand.SeatByName(seat.id()));
    done(room, CHAIR, opening(room, PhaseKind.POSITIONS));
    var another = room.panel().heldPanelistSeats().getLast().id();
    done(room, another, new PanelCommand.FilePosition(Story.position("Keys for judges alone")));
    done(room, CHAIR, opening(room, PhaseKind.EXCHANGE));
    return room;
  }

  private Person comes(Chromium chromium, Room room) {
    var person = new Person(chromium.browser(), "http://localhost:" + port);
    var link =
        invitations.ofPanel(room.panel()).stream()
            .filter(it -> it.role().isPresent() && isFree(it.role(), room))
            .findFirst()
            .orElseThrow();
    person.opens(Routes.join(link.token()));
    to(person, AriaRole.TEXTBOX, "Name");
    type(person, "Without a mouse");
    to(person, AriaRole.BUTTON, "Sit down").press("Enter");
    person.page().waitForURL(Pattern.compile(".*/panel/[^/]+$"));
    return person;
  }

  private static boolean isFree(Optional<Role.Id> role, Room room) {
    return room.panel().seats().stream().anyMatch(it -> !it.taken() && it.role().equals(role));
  }

  private static Locator to(Person person, AriaRole role, String name) {
    var options = new Page.GetByRoleOptions().setName(name).setExact(true);
    return to(person, person.page().getByRole(role, options), role + " " + name);
  }

  private static Locator to(Person person, AriaRole role, Pattern name) {
    var options = new Page.GetByRoleOptions().setName(name);
    return to(person, person.page().getByRole(role, options), role + " " + name);
  }

  /// Goes by the Tab key, and within a group of choices by the arrows, to the first of these.
  private static Locator to(Person person, Locator those, String what) {
    var keys = person.page().keyboard();
    those.first().waitFor();
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      for (var one : those.all()) if (has(one)) return seen(one, what);
      keys.press("Tab");
      for (int step = 0; step < 8 && isChoice(person.page()); step++) {
        for (var one : those.all()) if (has(one)) return seen(one, what);
        keys.press("ArrowDown");
      }
    }
    throw new AssertionError("the Tab key does not lead to " + what);
  }

  private static boolean has(Locator one) {
    return (boolean)
        one.evaluate("it => it === document.activeElement || it.contains(document.activeElement)");
  }

  /// One of a group that Tab goes into as a whole.
  private static boolean isChoice(Page page) {
    return (boolean) page.evaluate("() => document.activeElement?.type === 'radio'");
  }

  private static Locator seen(Locator focused, String what) {
    var shown = focused.evaluate("() => document.activeElement.matches(':focus-visible')");
    Assertions.assertThat((boolean) shown).as(what).isTrue();
    return focused;
  }

  private static void type(Person person, String text) {
    person.page().keyboard().type(text);
  }

  private static PanelCommand opening(Room room, PhaseKind kind) {
    return new PanelCommand.OpenPhase(Story.number(room.panel(), kind));
  }

  private static void done(Room room, Seat.Id seat, PanelCommand command) {
    var answer = room.submit(Actor.on(seat), command).join();
    Assertions.assertThat(answer).isInstanceOf(Answer.Done.class);
  }
}
