package org.parley.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.course.ClassList.Fault;
import org.parley.course.ClassList.Problem;

class ClassListTest {

  private static final Map<String, String> ROLES =
      Map.of("home office", "home-office", "home-office", "home-office", "agencies", "agencies");

  @Test
  void one_name_a_line_is_enough() {
    assertThat(read("Ada Example\nBo Example\n").students())
        .containsExactly(Student.named("Ada Example"), Student.named("Bo Example"));
  }

  @Test
  void columns_are_found_by_their_titles_in_any_order() {
    assertThat(read("E-Mail,Group,Name,Wishes\na@b.org,G1,Ada,Agencies > Home Office\n").students())
        .containsExactly(
            new Student(
                "Ada",
                Optional.of("a@b.org"),
                Optional.of("G1"),
                List.of("agencies", "home-office")));
  }

  @Test
  void lists_as_spreadsheets_write_them_are_read() {
    assertThat(read("\uFEFFname;email;group\r\n\"Example; Ada\";a@b.org;\r\n\r\n").students())
        .containsExactly(
            new Student("Example; Ada", Optional.of("a@b.org"), Optional.empty(), List.of()));
  }

  @Test
  void bad_lines_are_named_and_the_others_taken() {
    var list =
        read(
            """
            name,email,wishes
            Ada,a@b.org,
            ,x@b.org,
            Bo,nowhere,
            Cy,A@B.org,
            Di,,Parliament
            %s,,
            Ed,,agencies
            """
                .formatted("x".repeat(81)));

    assertThat(list.students()).extracting(Student::name).containsExactly("Ada", "Ed");
    assertThat(list.faults())
        .containsExactly(
            new Fault(3, Problem.NO_NAME, ""),
            new Fault(4, Problem.BAD_EMAIL, "nowhere"),
            new Fault(5, Problem.TWICE, "A@B.org"),
            new Fault(6, Problem.UNKNOWN_ROLE, "parliament"),
            new Fault(7, Problem.LONG_NAME, "x".repeat(81)));
  }

  @Test
  void a_quotation_mark_that_is_not_closed_is_said_or_read_to_the_end() {
    var list = read("name\nAda\n\"Bo\nCy\n");
    assertThat(list.students().size() + list.faults().size()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void nothing_is_an_empty_list() {
    assertThat(read("").students()).isEmpty();
    assertThat(read("  \n").faults()).allMatch(fault -> fault.problem() == Problem.NO_NAME);
  }

  private static ClassList read(String text) {
    return ClassList.read(text, ROLES);
  }
}
