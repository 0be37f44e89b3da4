package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.consensus.Threshold;
import org.parley.consensus.measure.MatrixFactorisation;
import org.parley.consensus.measure.Scale;

/// Reads the file of `parley measure`: a scale, and one set of votes or several rounds of them.
///
/// @param rounds one set without movement, or at least two rounds
/// @param threshold the share that has to accept, where the file says one
/// @param loss of the matrix factorisation
record MeasureFile(
    Scale scale,
    List<VoteSet> rounds,
    Optional<Threshold> threshold,
    MatrixFactorisation.Loss loss) {

  private static final long FARTHEST = 1_000_000_000;

  private static final List<String> KNOWN =
      List.of("scale", "groups", "items", "rounds", "threshold", "factorisationLoss");

  static MeasureFile read(Path file) {
    var root = Members.of(object(JsonAt.read(file), "cli.measure.root"));
    root.onlyKnow(KNOWN);
    var scale = scale(root);
    var loss =
        root.word("factorisationLoss", List.of("sum", "mean"))
            .map(word -> MatrixFactorisation.Loss.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(MatrixFactorisation.Loss.SUM);
    return new MeasureFile(scale, sets(root, scale), root.share("threshold"), loss);
  }

  private static List<VoteSet> sets(Members root, Scale scale) {
    if (root.get("rounds").isPresent()) {
      var rounds = root.get("rounds").get();
      if (root.get("items").isPresent())
        throw new BadInput(rounds.line(), "cli.measure.items-and-rounds");
      var elements =
          rounds instanceof JsonAt.Obj named
              ? List.copyOf(named.members().values())
              : array(rounds, "cli.measure.rounds").elements();
      if (elements.size() < 2) throw new BadInput(rounds.line(), "cli.measure.one-round");
      var reader = new VoteReader(scale, seatGroups(root), elements);
      var sets = new ArrayList<VoteSet>();
      for (int i = 0; i < elements.size(); i++) sets.add(reader.round(elements.get(i), i + 1));
      return sets;
    }
    if (root.get("items").isPresent())
      return List.of(
          new VoteReader(scale, seatGroups(root), List.of()).items(root.get("items").get()));
    if (root.get("groups").isPresent()) {
      var groups = root.get("groups").get();
      return List.of(new VoteReader(scale, Map.of(), List.of(groups)).lists(groups, 1));
    }
    throw new BadInput(root.line(), "cli.measure.nothing");
  }

  private static Scale scale(Members root) {
    var node =
        root.get("scale").orElseThrow(() -> new BadInput(root.line(), "cli.measure.no-scale"));
    var scale = Members.of(object(node, "cli.measure.no-scale"));
    scale.onlyKnow(List.of("min", "max", "accept"));
    try {
      var plain = Scale.of(whole(scale, "min"), whole(scale, "max"));
      return scale.get("accept").isPresent()
          ? new Scale(plain.min(), plain.max(), whole(scale, "accept"))
          : plain;
    } catch (IllegalArgumentException impossible) {
      throw new BadInput(
          scale.line(), "cli.measure.scale", String.valueOf(impossible.getMessage()));
    }
  }

  private static int whole(Members scale, String key) {
    return scale
        .whole(key, -FARTHEST, FARTHEST)
        .orElseThrow(() -> new BadInput(scale.line(), "cli.measure.scale-lacks", key))
        .intValue();
  }

  /// The group of each seat, where groups are declared.
  private static Map<String, String> seatGroups(Members root) {
    var groups = new LinkedHashMap<String, String>();
    root.get("groups")
        .ifPresent(
            node ->
                object(node, "cli.measure.seat-groups")
                    .members()
                    .forEach(
                        (seat, group) -> {
                          if (!(group instanceof JsonAt.Text(var name, _)))
                            throw new BadInput(group.line(), "cli.measure.seat-group", seat);
                          groups.put(seat, name);
                        }));
    return groups;
  }

  static JsonAt.Obj object(JsonAt node, String otherwise) {
    if (node instanceof JsonAt.Obj object) return object;
    throw new BadInput(node.line(), otherwise);
  }

  static JsonAt.Arr array(JsonAt node, String otherwise) {
    if (node instanceof JsonAt.Arr array) return array;
    throw new BadInput(node.line(), otherwise);
  }
}
