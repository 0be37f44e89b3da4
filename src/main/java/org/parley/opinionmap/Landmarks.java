package org.parley.opinionmap;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What of a map is enough to draw the next one like it: where its axes point, where its groups lie
/// and which numbers they have, and how it was judged. It holds nothing of any single person.
///
/// The same landmarks, votes and settings give the same map bit for bit, on whatever machine.
///
/// @param votes from which the map was drawn
/// @param settings how it was asked for
/// @param statements the statements it was drawn from, by rising id
/// @param first the weight of each on the first axis
/// @param second the same for the second axis
/// @param centres of its groups by rising number, possibly none
/// @param silhouette how far apart its groups are
/// @param reliability whether they would be found again
public record Landmarks(
    int votes,
    Settings settings,
    int[] statements,
    double[] first,
    double[] second,
    List<Centre> centres,
    double silhouette,
    Reliability reliability) {

  private static final byte FORMAT = 1;

  /// Bytes of all that does not grow.
  private static final int FIXED = 1 + 4 + 8 + 4 + 4 * 4 + 3 * 8 + 4;

  /// The middle of a group.
  ///
  /// @param id the group's number
  public record Centre(int id, double x, double y) {}

  public Landmarks {
    centres = List.copyOf(centres);
  }

  public static Landmarks of(OpinionMap map) {
    int[] statements = new int[map.matrix().columns()];
    for (int column = 0; column < statements.length; column++) {
      statements[column] = map.matrix().statement(column);
    }
    return new Landmarks(
        map.matrix().votes(),
        map.settings(),
        statements,
        map.axes().first(),
        map.axes().second(),
        map.groups().stream().map(group -> new Centre(group.id(), group.x(), group.y())).toList(),
        map.silhouette(),
        map.reliability());
  }

  /// From which the search for the axes of newer votes starts: both axes at once.
  double[] start(VoteMatrix matrix, boolean[] moderated) {
    double[] start = new double[matrix.columns()];
    for (int i = 0; i < statements.length; i++) {
      int column = matrix.column(statements[i]);
      if (column >= 0 && !moderated[column]) {
        start[column] = first[i] + second[i];
      }
    }
    return start;
  }

  /// Whether each group has at least somebody.
  boolean hasGroupsFor(Points people) {
    return !centres.isEmpty() && people.size() >= centres.size();
  }

  /// Places on a map grow with the root of the number of statements; so do the centres.
  double scale(VoteMatrix matrix) {
    return statements.length == 0 ? 1 : Math.sqrt((double) matrix.columns() / statements.length);
  }

  /// To be kept, and read again by [#read].
  public byte[] bytes() {
    int ids = settings.rejected().size() + settings.meta().size();
    var out = ByteBuffer.allocate(FIXED + 4 * ids + 20 * statements.length + 20 * centres.size());
    out.put(FORMAT).putInt(votes).putLong(settings.seed()).putInt(settings.groups());
    write(out, settings.rejected());
    write(out, settings.meta());
    out.putInt(statements.length);
    for (int i = 0; i < statements.length; i++) {
      out.putInt(statements[i]).putDouble(first[i]).putDouble(second[i]);
    }
    out.putInt(centres.size());
    for (var centre : centres) {
      out.putInt(centre.id()).putDouble(centre.x()).putDouble(centre.y());
    }
    out.putDouble(silhouette).putDouble(reliability.score()).putDouble(reliability.halves());
    return out.putInt(reliability.reason().ordinal()).array();
  }

  /// What was kept; empty if it is damaged, or a newer Parley kept it in a form of its own.
  public static Optional<Landmarks> read(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    try {
      return in.get() == FORMAT ? Optional.of(read(in)) : Optional.empty();
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Landmarks read(ByteBuffer in) {
    int votes = in.getInt();
    var settings = new Settings(in.getLong(), in.getInt(), ids(in), ids(in));
    int[] statements = new int[count(in)];
    double[] first = new double[statements.length];
    double[] second = new double[statements.length];
    for (int i = 0; i < statements.length; i++) {
      statements[i] = in.getInt();
      first[i] = in.getDouble();
      second[i] = in.getDouble();
    }
    var centres = new ArrayList<Centre>();
    for (int left = count(in); left > 0; left--) {
      centres.add(new Centre(in.getInt(), in.getDouble(), in.getDouble()));
    }
    double silhouette = in.getDouble();
    var reliability =
        new Reliability(in.getDouble(), in.getDouble(), Reliability.Reason.values()[in.getInt()]);
    return new Landmarks(
        votes, settings, statements, first, second, centres, silhouette, reliability);
  }

  private static void write(ByteBuffer out, Set<Integer> ids) {
    out.putInt(ids.size());
    ids.stream().sorted().forEach(out::putInt);
  }

  private static Set<Integer> ids(ByteBuffer in) {
    var ids = new HashSet<Integer>();
    for (int left = count(in); left > 0; left--) {
      ids.add(in.getInt());
    }
    return ids;
  }

  private static int count(ByteBuffer in) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining()) {
      throw new IllegalArgumentException(count + " in " + in.remaining() + " bytes");
    }
    return count;
  }
}
