package org.parley;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/// What an operator can mend when the server does not start: what is wrong, where, and how to mend
/// it, in one line.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailures implements FailureAnalyzer {

  private static final int H2_IS_OPEN_ELSEWHERE = 90020;

  private final Environment settings;

  StartFailures(Environment settings) {
    this.settings = settings;
  }

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var words = words(cause);
      if (words != null) return new FailureAnalysis(words, null, failure);
    }
    return null;
  }

  private @Nullable String words(Throwable cause) {
    return switch (cause) {
      case PortInUseException port -> say("port-in-use", Integer.toString(port.getPort()));
      case SQLException database -> database(database);
      case UncheckedIOException file -> say("data-folder", setting("parley.data"), reason(file));
      default -> null;
    };
  }

  private @Nullable String database(SQLException refusal) {
    var address = setting("spring.datasource.url").replaceFirst("[?;].*", "");
    if (address.startsWith("jdbc:h2:"))
      return refusal.getErrorCode() == H2_IS_OPEN_ELSEWHERE
          ? say("data-in-use", setting("parley.data"))
          : say("data-folder", setting("parley.data"), reason(refusal));
    var state = refusal.getSQLState();
    if (state == null) return null;
    return switch (state.substring(0, 2)) {
      case "08" -> say("database-unreachable", address, reason(refusal));
      case "28" -> say("database-refuses", address, reason(refusal));
      case "3D" -> say("database-missing", address);
      default -> null;
    };
  }

  private String setting(String name) {
    return settings.getProperty(name, "");
  }

  private static String reason(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) root = root.getCause();
    return String.valueOf(root.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("\\.$", "");
  }

  private static String say(String key, String... values) {
    var words = ResourceBundle.getBundle("messages.start").getString("start." + key);
    return new MessageFormat(words).format(values);
  }

  /// Prints it where the operator looks, without the frame Spring would draw around it.
  static final class Printer implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
      System.err.println("parley: " + analysis.getDescription());
      if (analysis.getAction() != null) System.err.println(analysis.getAction());
    }
  }
}
