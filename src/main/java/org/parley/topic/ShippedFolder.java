package org.parley.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// A topic inside Parley's own jar.
record ShippedFolder(String name, Resource description) implements TopicFolder {

  private static final String ROOT = "seed-topics/";

  static List<ShippedFolder> all() {
    try {
      var found =
          new PathMatchingResourcePatternResolver(ShippedFolder.class.getClassLoader())
              .getResources("classpath:" + ROOT + "*/" + TopicReader.DESCRIPTION);
      return Arrays.stream(found)
          .map(description -> new ShippedFolder(nameOf(description), description))
          .sorted(Comparator.comparing(ShippedFolder::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Resource description) {
    try {
      var parts = description.getURL().getPath().split("/");
      return parts[parts.length - 2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String place(String file) {
    return ROOT + name + "/" + file;
  }

  @Override
  public Optional<InputStream> open(String file) throws IOException {
    var found = description.createRelative(file);
    return found.exists() ? Optional.of(found.getInputStream()) : Optional.empty();
  }
}
