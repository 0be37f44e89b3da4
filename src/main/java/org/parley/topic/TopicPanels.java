package org.parley.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.consensus.Rule;
import org.parley.consensus.Threshold;
import org.parley.consensus.ThresholdRule;
import org.parley.panel.OpinionQuestion;
import org.parley.panel.PanelTopic;
import org.parley.panel.PhaseKind;
import org.parley.panel.PositionText;
import org.parley.panel.RecommendationText;
import org.parley.panel.Role;
import org.parley.panel.Settings;
import org.parley.panel.Settings.AgendaItem;
import org.parley.panel.Settings.Visibility;
import org.parley.panel.Speech;
import org.parley.panel.Voting;

/// Topics as panels take them: the panel keeps its own copy, and starts from what the topic
/// suggests.
public final class TopicPanels {

  private TopicPanels() {}

  /// What a panel on the topic keeps of it.
  public static PanelTopic topic(Topic topic) {
    return new PanelTopic(
        topic.slug(),
        topic.title(),
        topic.question(),
        topic.briefing(),
        topic.sources(),
        topic.roles().stream().map(TopicPanels::role).toList(),
        topic.positions().stream()
            .map(p -> new PanelTopic.Starter(new Role.Id(p.role()), text(p)))
            .toList(),
        topic.statements(),
        topic.recommendations().stream()
            .map(r -> new RecommendationText(r.title(), r.text()))
            .toList());
  }

  /// What the host of a panel on the topic may change before it opens.
  public static Settings settings(Topic topic, Visibility visibility) {
    return settings(topic.title(), topic.procedure(), visibility);
  }

  /// A panel that proceeds so.
  public static Settings settings(String title, Procedure procedure, Visibility visibility) {
    return new Settings(
            title,
            procedure.format().key(),
            visibility,
            agenda(procedure),
            Voting.by(procedure.method()),
            procedure.votes() ? Optional.of(rule(procedure.rule())) : Optional.empty(),
            Settings.USUAL_DISCLOSURE_MINIMUM)
        .asking(opinion(procedure.audience()))
        .with(
            new Speech(
                Speech.USUAL.support(),
                Speech.PositionsBy.valueOf(procedure.positionsBy().name()),
                Speech.USUAL.screening()));
  }

  private static Optional<OpinionQuestion> opinion(Audience audience) {
    return audience.opinion() == Audience.Opinion.BEFORE_AND_AFTER
        ? Optional.of(OpinionQuestion.OF_THE_TOPIC)
        : Optional.empty();
  }

  /// How many seats each role gets.
  public static Map<Role.Id, Integer> seats(Topic topic) {
    var seats = new LinkedHashMap<Role.Id, Integer>();
    topic.roles().forEach(role -> seats.put(new Role.Id(role.id()), role.seats()));
    return seats;
  }

  private static Rule rule(SuggestedRule rule) {
    return new ThresholdRule(
        Threshold.of(rule.threshold()),
        Threshold.of(rule.roleThreshold()),
        Threshold.of(rule.quorum()),
        rule.abstentions() == SuggestedRule.Abstentions.COUNTED);
  }

  private static List<AgendaItem> agenda(Procedure procedure) {
    return procedure.phases().stream()
        .map(plan -> new AgendaItem(PhaseKind.valueOf(plan.kind().name()), plan.minutes()))
        .toList();
  }

  private static Role role(TopicRole role) {
    return new Role(
        new Role.Id(role.id()),
        role.name(),
        role.mandate(),
        role.colour(),
        Role.Shape.valueOf(role.shape().name()));
  }

  private static PositionText text(PositionStarter starter) {
    var reasons = new ArrayList<String>();
    reasons.add(starter.stance());
    reasons.add(
        starter.reasons().stream().map(reason -> "- " + reason).collect(Collectors.joining("\n")));
    return new PositionText(
        starter.title(),
        String.join("\n\n", reasons),
        starter.couldAccept(),
        starter.cannotAccept(),
        "");
  }
}
