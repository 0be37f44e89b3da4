package org.parley;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.Profile;

/// Which package may use which. The application itself, at the root, may use all and is used by
/// none.
class ArchitectureTest {

  private static final String ROOT = "org.parley";

  /// With what lies below each of them, unless that has a line of its own.
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("voting", Set.of()),
          Map.entry("consensus", Set.of()),
          Map.entry("opinionmap", Set.of("consensus")),
          Map.entry("panel", Set.of("voting", "consensus")),
          Map.entry("likeness", Set.of()),
          Map.entry("consultation", Set.of("opinionmap", "consensus", "likeness")),
          Map.entry("transcript", Set.of()),
          Map.entry("transcript.jdbc", Set.of("transcript")),
          // An event holds ballots and rules, so its bytes do.
          Map.entry(
              "transcript.json",
              Set.of("transcript", "panel", "consultation", "voting", "consensus")),
          // A topic becomes a panel, and the sample beside it is played through the panel's rules.
          Map.entry("topic", Set.of("panel", "voting", "consensus")),
          Map.entry("text", Set.of("panel", "voting", "consensus")),
          Map.entry(
              "room",
              Set.of(
                  "panel",
                  "consultation",
                  "voting",
                  "consensus",
                  "opinionmap",
                  "transcript",
                  "transcript.json")),
          // Who takes a seat is told to the room.
          Map.entry("people", Set.of("panel", "consultation", "room")),
          // A class sits down at tables, and its lecturer leads them.
          Map.entry("course", Set.of("panel", "people", "room", "text")),
          Map.entry(
              "report",
              Set.of(
                  "panel",
                  "consultation",
                  "voting",
                  "consensus",
                  "opinionmap",
                  "transcript",
                  "transcript.json",
                  "text")));

  private static final Set<String> PURE =
      Set.of("panel", "consultation", "voting", "consensus", "opinionmap", "likeness");

  /// Ways in, which nothing else uses.
  private static final List<String> WAYS_IN = List.of("ui", "rest", "cli");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> each_package_uses_only_what_it_may() {
    return present()
        .filter(MAY_USE::containsKey)
        .map(name -> dynamicTest(name, () -> uses_only(name, MAY_USE.get(name))));
  }

  private static void uses_only(String name, Set<String> others) {
    var own = new ArrayList<>(with_what_lies_below(name));
    others.forEach(other -> own.addAll(with_what_lies_below(other)));
    var allowed =
        resideOutsideOfPackages(ROOT + "..").or(resideInAnyPackage(own.toArray(String[]::new)));
    classes()
        .that(resideInAnyPackage(with_what_lies_below(name).toArray(String[]::new)))
        .should()
        .onlyDependOnClassesThat(allowed)
        .allowEmptyShould(true)
        .check(ALL);
  }

  private static List<String> with_what_lies_below(String name) {
    return ALL.stream()
        .map(type -> type.getPackageName())
        .distinct()
        .filter(found -> name.equals(line_of(found)))
        .toList();
  }

  /// The line of the table that holds for a package: its own, or the nearest above it.
  private static String line_of(String found) {
    var name = found.equals(ROOT) ? "" : found.substring(ROOT.length() + 1);
    while (!MAY_USE.containsKey(name) && name.contains("."))
      name = name.substring(0, name.lastIndexOf('.'));
    return name;
  }

  private static Stream<String> present() {
    return ALL.stream()
        .map(type -> line_of(type.getPackageName()))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream();
  }

  @Test
  void every_package_has_its_line() {
    assertThat(present().filter(name -> !name.isEmpty() && !WAYS_IN.contains(name)))
        .isSubsetOf(MAY_USE.keySet());
  }

  @TestFactory
  Stream<DynamicTest> no_package_uses_the_ways_in() {
    return WAYS_IN.stream()
        .map(
            way ->
                dynamicTest(
                    way,
                    () ->
                        noClasses()
                            .that(resideInAnyPackage(ROOT + ".."))
                            .and(not(resideInAnyPackage(ROOT, ROOT + "." + way + "..")))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(ROOT + "." + way + ".."))
                            .check(ALL)));
  }

  @Test
  void nothing_uses_the_root() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(ROOT))
        .check(ALL);
  }

  /// What is wired is settled when Parley is built, so a setting could not take effect
  /// (docs/decisions/wired-when-built.md).
  @Test
  void no_part_exists_by_a_setting() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.boot.autoconfigure.condition..")
        .orShould()
        .beAnnotatedWith(Profile.class)
        .check(ALL);
  }

  @Test
  void views_leave_the_tables_alone() {
    noClasses()
        .that(resideInAnyPackage(ROOT + ".ui.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(ROOT + ".transcript.jdbc..", "java.sql.."))
        .check(ALL);
  }

  @TestFactory
  Stream<DynamicTest> packages_are_free_of_cycles() {
    return Stream.of(
            ".(*)..", ".voting.(*)..", ".consensus.(*)..", ".transcript.(*)..", ".ui.(*)..")
        .map(
            below ->
                dynamicTest(
                    ROOT + below,
                    () ->
                        slices()
                            .matching(ROOT + below)
                            .should()
                            .beFreeOfCycles()
                            .allowEmptyShould(true)
                            .check(ALL)));
  }

  /// Java, a library of collections, mathematics or differences; no clock and no chance. Hashing is
  /// arithmetic.
  @TestFactory
  Stream<DynamicTest> rules_and_figures_are_pure() {
    return present()
        .filter(PURE::contains)
        .map(
            name ->
                dynamicTest(
                    name,
                    () -> {
                      var pure = ROOT + "." + name + "..";
                      classes()
                          .that(resideInAnyPackage(pure))
                          .should()
                          .onlyDependOnClassesThat(
                              resideInAnyPackage(
                                  ROOT + "..",
                                  "java.lang..",
                                  "java.math..",
                                  "java.nio",
                                  "java.nio.charset",
                                  "java.security",
                                  "java.text",
                                  "java.time..",
                                  "java.util..",
                                  "org.jspecify..",
                                  "org.pcollections..",
                                  "com.github.difflib..",
                                  "org.hipparchus..",
                                  "org.ejml.."))
                          .check(ALL);
                      noClasses()
                          .that(resideInAnyPackage(pure))
                          .should()
                          .callMethod(Instant.class, "now")
                          .orShould()
                          .callMethod(UUID.class, "randomUUID")
                          .orShould()
                          .callMethod(Math.class, "random")
                          .orShould()
                          .callMethod(System.class, "currentTimeMillis")
                          .orShould()
                          .callMethod(System.class, "nanoTime")
                          .orShould()
                          .dependOnClassesThat()
                          .areAssignableTo(SecureRandom.class)
                          .check(ALL);
                    }));
  }
}
