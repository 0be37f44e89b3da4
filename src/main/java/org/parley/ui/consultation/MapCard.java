package org.parley.ui.consultation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.Places.Spot;
import org.parley.consultation.Results;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.OpinionMapPicture;
import org.parley.ui.part.OpinionMapPicture.Point;
import org.parley.ui.part.RoleLook;
import org.parley.ui.part.Shape;

/// Where opinions lie, and in which groups, or why there are none.
final class MapCard extends Div {

  /// The colours of groups in their order, as participants see them (`page.css`): those first that
  /// are not taken for agreeing and disagreeing.
  static final int[] COLOURS = {1, 5, 4, 2, 3, 6};

  /// @param ended whether nobody can take part any more
  MapCard(Results results, boolean ended) {
    var card = Card.titled(Words.say("consultation.map"));
    results.map().ifPresent(map -> card.add(picture(map)));
    var about =
        new Paragraph(
            results.reason().equals("none")
                ? Words.say(
                    "consultation.map.how", results.map().map(Results.Map::people).orElse(0))
                : Words.say("participate.map." + results.reason()));
    about.addClassName("small");
    card.add(about);
    if (ended && !results.map().map(Results.Map::groups).orElse(List.of()).isEmpty()) {
      var drawnAgain = new Paragraph(Words.say("consultation.map.final"));
      drawnAgain.addClassName("small");
      card.add(drawnAgain);
    }
    add(card);
  }

  private static OpinionMapPicture picture(Results.Map map) {
    var groups =
        map.groups().stream()
            .map(group -> Words.say("consultation.group.size", group.name(), group.size()))
            .toList();
    return new OpinionMapPicture(
        map.places().stream().map(spot -> point(spot, map.groups())).toList(),
        groups,
        Words.say("map.svg.title", map.people(), groups.size()));
  }

  /// One mark for all who stand there; grey and round for those outside all groups.
  private static Point point(Spot spot, List<Results.Camp> groups) {
    boolean grouped = spot.group() >= 0 && spot.group() < groups.size();
    return new Point(
        spot.x(),
        spot.y(),
        grouped ? spot.group() : -1,
        grouped
            ? Optional.of(look(groups.get(spot.group()).name(), spot.group()))
            : Optional.empty(),
        Words.say("consultation.map.people", spot.people()),
        false);
  }

  private static RoleLook look(String name, int group) {
    int place = group % COLOURS.length;
    return new RoleLook(name, COLOURS[place], Shape.values()[place]);
  }
}
