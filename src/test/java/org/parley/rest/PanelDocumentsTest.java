package org.parley.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.CommandLine;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Settings.Visibility;
import org.parley.panel.Story;
import org.parley.people.Account;
import org.parley.people.TestPeople;
import org.parley.ui.TestPanels;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// Who gets a panel's documents, and how they are sent.
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:views;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
      "parley.data=target/view-test",
      "parley.sample=false"
    })
class PanelDocumentsTest {

  private static final String[] DOCUMENTS = {"report", "results.csv", "transcript"};

  @TempDir private Path saved;
  @Autowired private WebApplicationContext context;
  @Autowired private TestPanels panels;
  @Autowired private TestPeople people;
  private MockMvc mvc;

  @BeforeEach
  void start() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  private int statusOf(String address, Optional<Account> who) throws Exception {
    var request = get(address);
    who.ifPresent(account -> request.with(authentication(people.signedIn(account))));
    return mvc.perform(request).andReturn().getResponse().getStatus();
  }

  @TestFactory
  Stream<DynamicTest> documents_are_for_whoever_may_look_into_the_room() {
    return Stream.of(Visibility.values()).flatMap(this::matrix);
  }

  private Stream<DynamicTest> matrix(Visibility visibility) {
    var table = panels.convened(visibility, 1);
    var panelist = table.sit("Pia", table.seat(Story.PRIVACY, 1));
    var stranger = people.person("Stranger");
    boolean open = visibility != Visibility.PRIVATE;
    return Stream.of(DOCUMENTS)
        .flatMap(
            document -> {
              var address = "/panel/" + table.panel().id() + "/" + document;
              return Stream.of(
                  gets(address, "a visitor", Optional.empty(), open),
                  gets(address, "a stranger", Optional.of(stranger), open),
                  gets(address, "a panelist", Optional.of(panelist), true),
                  gets(address, "the host", Optional.of(table.chair()), true));
            })
        .map(
            test ->
                DynamicTest.dynamicTest(
                    visibility + ": " + test.getDisplayName(), test.getExecutable()));
  }

  private DynamicTest gets(String address, String name, Optional<Account> who, boolean allowed) {
    return DynamicTest.dynamicTest(
        name + " " + address.substring(address.lastIndexOf('/') + 1),
        () -> assertThat(statusOf(address, who)).isEqualTo(allowed ? 200 : 404));
  }

  @Test
  void what_is_private_and_what_does_not_exist_look_the_same() throws Exception {
    var closed = panels.convened(Visibility.PRIVATE, 1).panel().id();
    var unknown = UUID.randomUUID();
    for (var document : DOCUMENTS) {
      var one = mvc.perform(get("/panel/" + closed + "/" + document)).andReturn().getResponse();
      var other = mvc.perform(get("/panel/" + unknown + "/" + document)).andReturn().getResponse();
      assertThat(one.getStatus()).isEqualTo(404);
      assertThat(one.getContentAsString()).isEqualTo(other.getContentAsString());
      assertThat(one.getHeaderNames()).isEqualTo(other.getHeaderNames());
    }
    mvc.perform(get("/panel/no-panel-at-all/report")).andExpect(status().isNotFound());
  }

  @Test
  void a_report_runs_nothing_and_loads_nothing_from_elsewhere() throws Exception {
    var id = panels.convened(Visibility.PUBLIC, 1).panel().id();
    mvc.perform(get("/panel/" + id + "/report"))
        .andExpect(content().contentType("text/html;charset=UTF-8"))
        .andExpect(content().string(containsString("Encryption and lawful access")))
        .andExpect(content().string(not(containsString("<script"))))
        .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'none'; ")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Cache-Control", "no-cache, private"));
  }

  @Test
  void times_in_a_report_follow_the_region_of_the_english_that_is_asked_for() throws Exception {
    var address = "/panel/" + panels.convened(Visibility.PUBLIC, 1).panel().id() + "/report";
    assertThat(sent(get(address))).containsPattern("Convened \\w+ \\d+, 20");
    assertThat(sent(get(address).header("Accept-Language", "de-DE, en-GB;q=0.8")))
        .containsPattern("Convened \\d+ \\w+ 20");
  }

  private String sent(RequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse().getContentAsString();
  }

  @Test
  void a_report_that_has_not_changed_is_not_sent_again() throws Exception {
    var table = panels.convened(Visibility.PUBLIC, 1);
    var address = "/panel/" + table.panel().id() + "/report";
    var tag = mvc.perform(get(address)).andReturn().getResponse().getHeader("ETag");
    assertThat(tag).startsWith("W/\"");
    mvc.perform(get(address).header("If-None-Match", tag)).andExpect(status().isNotModified());
    table.does(table.chair(), new PanelCommand.OpenPhase(1));
    mvc.perform(get(address).header("If-None-Match", tag)).andExpect(status().isOk());
  }

  /// By the title and the end of the identifier.
  private static String saved(Panel panel, String what) {
    var id = panel.id().toString();
    return "attachment; filename=\"encryption-and-lawful-access-%s-%s\""
        .formatted(id.substring(id.length() - 6), what);
  }

  @Test
  void figures_are_saved_as_a_file() throws Exception {
    var panel = panels.convened(Visibility.PUBLIC, 1).panel();
    mvc.perform(get("/panel/" + panel.id() + "/results.csv"))
        .andExpect(content().contentType("text/csv;charset=UTF-8"))
        .andExpect(header().string("Content-Disposition", saved(panel, "results.csv")));
  }

  @Test
  void a_transcript_is_saved_as_a_file_that_can_be_checked() throws Exception {
    var table = panels.convened(Visibility.PUBLIC, 1);
    table.does(table.chair(), new PanelCommand.OpenPhase(1));
    var answer =
        mvc.perform(get("/panel/" + table.panel().id() + "/transcript"))
            .andExpect(content().contentType("application/jsonl"))
            .andExpect(
                header().string("Content-Disposition", saved(table.panel(), "transcript.jsonl")))
            .andExpect(header().string("Cache-Control", "no-cache, private"))
            .andReturn()
            .getResponse();
    var file = Files.write(saved.resolve("transcript.jsonl"), answer.getContentAsByteArray());
    assertThat(Files.readAllLines(file)).hasSize(1 + table.panel().length());
    assertThat(CommandLine.run("verify", file.toString()).code()).isZero();
  }
}
