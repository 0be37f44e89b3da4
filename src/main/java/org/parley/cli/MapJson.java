package org.parley.cli;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.opinionmap.Contrast;
import org.parley.opinionmap.Group;
import org.parley.opinionmap.OpinionMap;
import org.parley.opinionmap.Representative;
import org.parley.opinionmap.Side;
import org.parley.opinionmap.Tally;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/// Writes an opinion map as the JSON of `parley map`.
final class MapJson {
  private final OpinionMap map;
  private final JsonGenerator out;

  private MapJson(OpinionMap map, JsonGenerator out) {
    this.map = map;
    this.out = out;
  }

  static void write(OpinionMap map, @Nullable Roles roles, OutputStream to) {
    try (JsonGenerator out = new JsonFactory().createGenerator(to)) {
      new MapJson(map, out).all(roles);
    }
  }

  private void all(@Nullable Roles roles) {
    out.writeStartObject();
    out.writeNumberProperty("participants", map.matrix().rows());
    out.writeNumberProperty("statements", map.matrix().columns());
    out.writeNumberProperty("votes", map.matrix().votes());
    pair("explainedVariance", map.axes().variance());
    pair("explainedShare", map.axes().share());
    axes();
    people();
    groups();
    shared();
    dividing();
    next();
    if (roles != null) {
      roles(roles);
    }
    reliability();
    out.writeObjectPropertyStart("method");
    out.writeStringProperty("name", OpinionMap.METHOD.substring(0, OpinionMap.METHOD.indexOf('/')));
    out.writeStringProperty(
        "version", OpinionMap.METHOD.substring(OpinionMap.METHOD.indexOf('/') + 1));
    out.writeNumberProperty("seed", map.settings().seed());
    out.writeNumberProperty("silhouette", map.silhouette());
    out.writeEndObject();
    out.writeEndObject();
  }

  private String statement(int column) {
    return Integer.toString(map.matrix().statement(column));
  }

  private void pair(String name, double[] values) {
    out.writeArrayPropertyStart(name);
    out.writeNumber(values[0]);
    out.writeNumber(values[1]);
    out.writeEndArray();
  }

  private void axes() {
    out.writeObjectPropertyStart("axes");
    for (int column = 0; column < map.matrix().columns(); column++) {
      pair(
          statement(column),
          new double[] {map.axes().first()[column], map.axes().second()[column]});
    }
    out.writeEndObject();
  }

  private void people() {
    out.writeObjectPropertyStart("people");
    for (int row = 0; row < map.matrix().rows(); row++) {
      out.writeObjectPropertyStart(Integer.toString(map.matrix().participant(row)));
      out.writeNumberProperty("x", map.x()[row]);
      out.writeNumberProperty("y", map.y()[row]);
      int label = map.labels()[row];
      if (label < 0) {
        out.writeNullProperty("group");
      } else {
        out.writeNumberProperty("group", map.groups().get(label).id());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void groups() {
    out.writeArrayPropertyStart("groups");
    for (Group group : map.groups()) {
      out.writeStartObject();
      out.writeNumberProperty("id", group.id());
      out.writeStringProperty("name", group.name());
      out.writeNumberProperty("size", group.tally().people());
      tally(group.tally());
      out.writeArrayPropertyStart("representative");
      group.representative().forEach(this::representative);
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void tally(Tally tally) {
    out.writeObjectPropertyStart("statements");
    for (int column = 0; column < map.matrix().columns(); column++) {
      out.writeObjectPropertyStart(statement(column));
      out.writeNumberProperty("agree", tally.agree(column));
      out.writeNumberProperty("disagree", tally.disagree(column));
      out.writeNumberProperty("pass", tally.pass(column));
      out.writeNumberProperty("seen", tally.seen(column));
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void representative(Representative one) {
    Contrast contrast = one.contrast();
    boolean agree = one.side() == Side.AGREE;
    out.writeStartObject();
    out.writeNumberProperty("id", map.matrix().statement(one.column()));
    side(one.side());
    out.writeNumberProperty("share", agree ? contrast.agree() : contrast.disagree());
    out.writeNumberProperty("test", agree ? contrast.agreeTest() : contrast.disagreeTest());
    out.writeNumberProperty("ratio", agree ? contrast.agreeRatio() : contrast.disagreeRatio());
    out.writeNumberProperty(
        "ratioTest", agree ? contrast.agreeRatioTest() : contrast.disagreeRatioTest());
    out.writeEndObject();
  }

  private void side(Side side) {
    out.writeStringProperty("side", side.name().toLowerCase(Locale.ROOT));
  }

  private void shared() {
    out.writeArrayPropertyStart("shared");
    for (var one : map.shared()) {
      out.writeStartObject();
      out.writeNumberProperty("id", map.matrix().statement(one.column()));
      side(one.side());
      out.writeNumberProperty("lowest", one.lowest());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void dividing() {
    out.writeArrayPropertyStart("dividing");
    for (var one : map.dividing()) {
      out.writeStartObject();
      out.writeNumberProperty("id", map.matrix().statement(one.column()));
      out.writeNumberProperty("agreeing", map.groups().get(one.agreeing()).id());
      out.writeNumberProperty("disagreeing", map.groups().get(one.disagreeing()).id());
      out.writeNumberProperty("strength", one.strength());
      out.writeNumberProperty("extremity", map.axes().extremity(one.column()));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void next() {
    out.writeObjectPropertyStart("priorities");
    double[] priorities = map.priorities();
    for (int column = 0; column < priorities.length; column++) {
      out.writeNumberProperty(statement(column), priorities[column]);
    }
    out.writeEndObject();
  }

  private void roles(Roles roles) {
    List<Tally> tallies = map.tallies(roles.labels(), roles.names().size());
    out.writeObjectPropertyStart("roles");
    out.writeNumberProperty("agreement", map.agreementWith(roles.labels()));
    out.writeArrayPropertyStart("groups");
    for (int role = 0; role < tallies.size(); role++) {
      out.writeStartObject();
      out.writeStringProperty("name", roles.names().get(role));
      out.writeNumberProperty("size", tallies.get(role).people());
      tally(tallies.get(role));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void reliability() {
    var reliability = map.reliability();
    out.writeObjectPropertyStart("reliability");
    out.writeNumberProperty("score", reliability.score());
    out.writeBooleanProperty("reliable", reliability.reliable());
    out.writeStringProperty("why", MapWords.why(reliability));
    out.writeEndObject();
  }
}
