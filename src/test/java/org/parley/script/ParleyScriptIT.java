package org.parley.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `./parley` as an operator types it, with the application as it was packaged.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ParleyScriptIT {

  private static final Path JAR = Path.of("target/parley.jar");

  @TempDir private static Path folder;

  private static int port;
  private static Script server;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Files.exists(JAR), "needs " + JAR + ": run mvn package first");
    var app = folder.resolve("app").toString();
    assertThat(java("-Djarmode=tools", "-jar", JAR + "", "extract", "--destination", app)).isZero();
    port = freePort();
    server = run("start", "--port", "" + port, "--data", folder.resolve("data").toString());
    server.await("Open this once to become administrator");
  }

  @AfterAll
  static void stop() throws Exception {
    if (server == null) return;
    server.process.destroy();
    assertThat(server.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(server.process.exitValue()).isEqualTo(143);
    assertThat(server.text()).doesNotContain("Exception", "ERROR");
  }

  @Test
  void a_server_says_where_it_is_and_answers_there() throws Exception {
    assertThat(server.text()).contains("http://localhost:" + port + "/welcome/");
    try (var client = HttpClient.newHttpClient()) {
      var health = URI.create("http://localhost:" + port + "/actuator/health");
      var answer = client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
      assertThat(answer.body()).contains("UP");
    }
  }

  @Test
  void a_port_in_use_is_named() throws Exception {
    var refused = run("start", "--port=" + port, "--data=" + folder.resolve("other"));
    refused.ends(1).says("port " + port + " is in use").says("--port N");
  }

  @Test
  void a_data_folder_in_use_is_named() throws Exception {
    var data = folder.resolve("data").toString();
    var refused = run("start", "--port", "" + freePort(), "--data", data);
    refused.ends(1).says(data + " is in use by another Parley").says("--data DIR");
  }

  @Test
  void a_database_that_is_not_there_is_named_without_its_password() throws Exception {
    var address = "jdbc:postgresql://localhost:" + freePort() + "/parley";
    var refused =
        run(
            Map.of("SPRING_DATASOURCE_URL", address + "?password=secret"),
            "start",
            "--data=" + folder.resolve("other"));
    refused.ends(1).says(address + " cannot be reached").says("SPRING_DATASOURCE_URL");
    assertThat(refused.text()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          start --prot 80,           start does not know --prot
          start 8080,                start does not know 8080
          start --port,              --port needs a value
          start --port 0,            --port needs a number from 1 to 65535
          start --port 65536,        --port needs a number from 1 to 65535
          start --port=eighty,       --port needs a number from 1 to 65535
          start --topics /no/where,  the folder of topics /no/where cannot be read
          start --data pom.xml/data, the data folder pom.xml/data cannot be written
          --prot,                    there is no option --prot
          bench --prot,              bench does not know --prot
          """)
  void what_is_wrong_is_said_at_once(String arguments, String complaint) throws Exception {
    run(arguments.split(" ")).ends(2).says(complaint);
  }

  @Test
  void the_commands_are_listed_with_those_that_need_no_server() throws Exception {
    var help = run("help");
    assertThat(help.process.waitFor()).isZero();
    assertThat(help.text()).contains("start [--port N]", "test", "bench", "measure", "map");
  }

  @Test
  void a_command_is_handed_to_the_command_line() throws Exception {
    var votes = folder.resolve("votes.json");
    Files.writeString(votes, "{\"scale\": {\"min\": 1, \"max\": 5}, \"groups\": {\"a\": [1, 9]}}");
    var refused = run("measure", votes.toString());
    refused.ends(2).says("votes.json:1: ");
  }

  @Test
  void a_rehearsal_ends_of_itself() throws Exception {
    var jar = folder.resolve("app/parley.jar").toString();
    var data = "--parley.data=" + folder.resolve("rehearsal");
    assertThat(java("-jar", jar, "--parley.rehearsal=true", "--server.port=0", data)).isZero();
  }

  @Test
  void a_jdk_in_a_usual_place_is_found_where_none_is_on_the_path() throws Exception {
    var jdks = Files.createDirectories(folder.resolve("home/.jdks"));
    Files.createSymbolicLink(jdks.resolve("mine"), Path.of(System.getProperty("java.home")));
    var path = Files.createDirectories(folder.resolve("no-java"));
    for (var tool : List.of("sh", "dirname", "readlink", "grep", "sed", "cat", "cksum", "cut"))
      Files.createSymbolicLink(path.resolve(tool), program(tool));
    var help =
        run(
            Map.of("JAVA_HOME", "", "PATH", path.toString(), "HOME", folder + "/home"),
            "measure",
            "--help");
    assertThat(help.process.waitFor()).isZero();
    assertThat(help.text()).contains("usage: parley measure");
  }

  private static int java(String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    var output = Files.createTempFile(folder, "java", ".log").toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output)
        .start()
        .waitFor();
  }

  private static Path program(String name) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Script run(String... arguments) throws IOException {
    return run(Map.of(), arguments);
  }

  private static Script run(Map<String, String> environment, String... arguments)
      throws IOException {
    var command = new ArrayList<>(List.of("/bin/sh", "parley"));
    command.addAll(List.of(arguments));
    var output = Files.createTempFile(folder, "parley", ".log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("PARLEY_APP", folder.resolve("app").toString());
    builder.environment().putAll(environment);
    return new Script(builder.start(), output);
  }

  private record Script(Process process, Path output) {

    String text() throws IOException {
      return Files.readString(output);
    }

    void await(String words) {
      assertTimeoutPreemptively(
          Duration.ofMinutes(4),
          () -> {
            while (!text().contains(words)) {
              assertThat(process.isAlive()).as(text()).isTrue();
              process.waitFor(100, TimeUnit.MILLISECONDS);
            }
          });
    }

    /// Ends of itself with one line of complaint and no trace of Java.
    Script ends(int code) throws Exception {
      assertThat(process.waitFor()).as(text()).isEqualTo(code);
      assertThat(text()).doesNotContain("\tat ", "Exception");
      assertThat(text().lines().filter(line -> !line.contains(" INFO "))).hasSize(1);
      return this;
    }

    Script says(String words) throws IOException {
      assertThat(text()).contains(words);
      return this;
    }
  }
}
