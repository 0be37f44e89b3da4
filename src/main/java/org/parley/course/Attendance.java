package org.parley.course;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.parley.course.Course.Member;
import org.parley.course.Course.Place;
import org.parley.panel.Refusal;
import org.parley.people.Account;
import org.parley.people.Guests;
import org.parley.people.Invitations;
import org.parley.people.Invitations.Invitation;
import org.parley.people.Reception;
import org.parley.people.Throttle;
import org.parley.people.Welcoming;
import org.parley.room.Answer;
import org.springframework.stereotype.Component;

/// Lets members of a class in: by their own link, or by the course's code.
@Component
public class Attendance {

  private final Courses courses;
  private final Guests guests;
  private final Invitations invitations;
  private final Reception reception;
  private final Welcoming welcoming;
  private final Throttle throttle;

  Attendance(
      Courses courses,
      Guests guests,
      Invitations invitations,
      Reception reception,
      Welcoming welcoming,
      Throttle throttle) {
    this.courses = courses;
    this.guests = guests;
    this.invitations = invitations;
    this.reception = reception;
    this.welcoming = welcoming;
    this.throttle = throttle;
  }

  /// The course a typed code leads to.
  ///
  /// @param address where the attempt came from
  /// @throws org.parley.people.TooManyTries if too many wrong codes came from there
  public Optional<Course> byCode(String code, String address) {
    return throttle.attempt("course code", address, () -> courses.byCode(code));
  }

  /// What a code leads to that was typed where those of panels and of courses are taken alike.
  ///
  /// @param address where the attempt came from
  /// @throws org.parley.people.TooManyTries if too many wrong codes came from there
  public <T> Optional<T> byAnyCode(
      String code, String address, Function<Invitation, T> toPanel, Function<Course, T> toCourse) {
    return welcoming.byCode(code, address, toPanel, () -> courses.byCode(code).map(toCourse));
  }

  /// The account a member comes in with, made when they first come; one, in however many windows
  /// they do.
  public Account.Id account(Member member) {
    if (courses.account(member).isEmpty())
      guests
          .letIn(
              member.student().name(),
              guest -> CompletableFuture.completedFuture(courses.bind(member, guest)),
              Boolean::booleanValue)
          .join();
    return courses.account(member).orElseThrow();
  }

  /// Seats a member at a place where they are assigned.
  public CompletableFuture<Answer> sit(Member member, Place place, Account.Id account) {
    if (!member.places().contains(place))
      return CompletableFuture.completedFuture(new Answer.Refused(new Refusal.NotInvited()));
    var course = courses.find(member.course()).orElseThrow();
    var panel = reception.room(place.panel(), Optional.of(course.lecturer())).orElseThrow().panel();
    var seat = panel.seat(place.seat()).orElseThrow();
    if (reception.actor(panel, Optional.of(account)).seat().isPresent())
      return CompletableFuture.completedFuture(new Answer.Done(panel));
    return reception.join(account, invitations.toSeat(panel.id(), seat), Optional.empty());
  }
}
