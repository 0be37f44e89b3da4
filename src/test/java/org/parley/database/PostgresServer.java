package org.parley.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One real PostgreSQL for all tests of this run. Where the operating system has the server's
/// programs, they are used, as the user `postgres` when the tests run as root; elsewhere an
/// embedded server is unpacked. Unlike a test server usually would, it syncs to disk: what is
/// measured on it has to be true.
public final class PostgresServer {

  private static final PostgresServer SERVER = new PostgresServer();

  private final Path data;
  private final int port;

  public static String url(String database) {
    return "jdbc:postgresql://localhost:"
        + SERVER.port
        + "/"
        + database
        + "?user=postgres&reWriteBatchedInserts=true";
  }

  /// Stops the server in the middle of whatever it does, as a machine that hangs.
  public static void freeze() throws IOException {
    SERVER.signal("-STOP");
  }

  /// Lets it go on as if nothing had happened.
  public static void thaw() throws IOException {
    SERVER.signal("-CONT");
  }

  /// Kills one of its processes. The server then throws everybody out and recovers from its log.
  public static void crash(int backend) throws IOException {
    run(List.of("kill", "-KILL", Integer.toString(backend)));
  }

  private void signal(String signal) throws IOException {
    long server = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    var command = new ArrayList<>(List.of("kill", signal, Long.toString(server)));
    ProcessHandle.of(server).orElseThrow().descendants().forEach(p -> command.add("" + p.pid()));
    run(command);
  }

  private PostgresServer() {
    try {
      var folder = Files.createTempDirectory(Path.of("/tmp"), "parley-postgres");
      data = folder.resolve("data");
      var programs = programs();
      port = programs.isPresent() ? start(programs.get(), folder) : embedded();
    } catch (IOException e) {
      throw new IllegalStateException(
          "no PostgreSQL for the tests: install one (Debian: apt-get install postgresql)", e);
    }
  }

  private int embedded() throws IOException {
    var server = EmbeddedPostgres.builder().setDataDirectory(data).start();
    return server.getPort();
  }

  private int start(Path programs, Path folder) throws IOException {
    run(List.of("chmod", "777", folder.toString()));
    int port = freePort();
    var data = this.data.toString();
    asPostgres(programs.resolve("initdb").toString(), "-D", data, "-U", "postgres", "-A", "trust");
    asPostgres(
        programs.resolve("pg_ctl").toString(),
        "-D",
        data,
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p " + port + " -k " + folder + " -c max_connections=200",
        "start");
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    asPostgres(
                        programs.resolve("pg_ctl").toString(),
                        "-D",
                        data,
                        "-m",
                        "immediate",
                        "stop");
                    delete(folder);
                  } catch (IOException e) {
                    throw new IllegalStateException(e);
                  }
                }));
    return port;
  }

  private static Optional<Path> programs() throws IOException {
    var places = new ArrayList<Path>();
    for (var folder : System.getenv("PATH").split(":")) places.add(Path.of(folder));
    var debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian))
      try (Stream<Path> versions = Files.list(debian)) {
        versions.sorted(Comparator.reverseOrder()).forEach(v -> places.add(v.resolve("bin")));
      }
    return places.stream()
        .filter(p -> Files.isExecutable(p.resolve("initdb")))
        .filter(p -> Files.isExecutable(p.resolve("pg_ctl")))
        .findFirst();
  }

  private static void asPostgres(String... command) throws IOException {
    var words = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name")))
      words.addAll(List.of("runuser", "-u", "postgres", "--"));
    words.addAll(List.of(command));
    run(words);
  }

  private static void run(List<String> command) throws IOException {
    var output = Files.createTempFile("parley", ".log");
    var process =
        new ProcessBuilder(command)
            .directory(Path.of("/tmp").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (process.waitFor() != 0)
        throw new IOException(command + " failed: " + Files.readString(output));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static void delete(Path folder) throws IOException {
    run(List.of("rm", "-rf", folder.toString()));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
