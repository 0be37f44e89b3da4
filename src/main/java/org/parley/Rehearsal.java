package org.parley;

import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;

/// A run without people: the server opens its own pages as a browser would, and ends. What Java
/// loads and compiles meanwhile goes into the cache that makes later starts fast; `./parley start`
/// makes one after each build.
final class Rehearsal {

  private static final int MOST_PAGES = 12;
  private static final Pattern LINK =
      Pattern.compile("\"href\",\"feat\":3,\"value\":\"(\\w[^\"]*)\"");

  private Rehearsal() {}

  static void perform(ConfigurableApplicationContext context)
      throws IOException, InterruptedException {
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    try (context;
        var visitor = new Visitor("http://localhost:" + port + "/")) {
      var home = visitor.open("").shown();
      var linked = LINK.matcher(home).results().map(link -> link.group(1)).distinct();
      for (var page : linked.limit(MOST_PAGES).toList()) visitor.open(page);
    }
  }
}
