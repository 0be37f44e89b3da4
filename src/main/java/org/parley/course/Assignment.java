package org.parley.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Who is assigned to which place. The same seed assigns alike.
///
/// Places are dealt out in turn, so that tables differ by one student at most, and at each table
/// the roles begin with another.
public enum Assignment {
  /// By lot.
  RANDOM {
    @Override
    List<Integer> assign(List<Student> students, List<Place> dealt, int roles, Random random) {
      return order(students, random);
    }
  },
  /// By lot, with each group of the class list spread evenly over the tables.
  BALANCED {
    @Override
    List<Integer> assign(List<Student> students, List<Place> dealt, int roles, Random random) {
      var order = new ArrayList<>(order(students, random));
      order.sort(Comparator.comparing(student -> students.get(student).group().orElse("")));
      return order;
    }
  },
  /// So that the ranks of the roles people got, summed over all, are as low as can be; by lot among
  /// those who wish alike. A role that was not wished for counts as one more than all there are.
  WISH {
    @Override
    List<Integer> assign(List<Student> students, List<Place> dealt, int roles, Random random) {
      var order = order(students, random);
      var costs = new int[students.size()][dealt.size()];
      for (int i = 0; i < order.size(); i++)
        for (int place = 0; place < dealt.size(); place++)
          costs[i][place] = rank(students.get(order.get(i)), dealt.get(place).role(), roles);
      var chosen = LeastCost.assign(costs);
      var byPlace = new ArrayList<>(Collections.nCopies(dealt.size(), -1));
      for (int i = 0; i < chosen.length; i++) byPlace.set(chosen[i], order.get(i));
      return byPlace;
    }
  };

  /// A place at a table.
  ///
  /// @param table counted from 0
  /// @param role its key
  public record Place(int table, String role) {}

  /// @param student their place on the list, from 0
  public record Seated(int student, Place place) {}

  /// For each place as they are dealt a student, or -1.
  abstract List<Integer> assign(
      List<Student> students, List<Place> dealt, int roles, Random random);

  /// Gives each student a place.
  ///
  /// @param tables how many
  /// @param roles their keys, in the topic's order
  public List<Seated> assign(List<Student> students, int tables, List<String> roles, long seed) {
    var dealt = dealt(students.size(), tables, roles);
    var order = assign(students, dealt, roles.size(), new Random(seed));
    var seated = new ArrayList<Seated>();
    for (int place = 0; place < dealt.size(); place++)
      if (order.get(place) >= 0) seated.add(new Seated(order.get(place), dealt.get(place)));
    return seated;
  }

  /// So many places in the order in which they are dealt out.
  public static List<Place> dealt(int places, int tables, List<String> roles) {
    var dealt = new ArrayList<Place>();
    for (int i = 0; i < places; i++) {
      int table = i % tables;
      dealt.add(new Place(table, roles.get((i / tables + table) % roles.size())));
    }
    return dealt;
  }

  private static List<Integer> order(List<Student> students, Random random) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < students.size(); i++) order.add(i);
    Collections.shuffle(order, random);
    return order;
  }

  private static int rank(Student student, String role, int roles) {
    int rank = student.wishes().indexOf(role);
    if (student.wishes().isEmpty()) return 0;
    return rank < 0 ? roles : rank;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
