package org.parley.consensus.measure;

import java.util.List;

/// The list of measures. A new one is a class beside the others and a line here.
public final class Measures {

  public static final List<Measure> ALL =
      List.of(
          new Measure.OneItem("percent-agreement", PercentAgreement::of),
          new Measure.OneItem("median-iqr", MedianIqr::of),
          new Measure.OneItem("rand-ucla", RandUcla::of),
          new Measure.OneItem("tastle-wierman", TastleWierman::of),
          new Measure.OneItem("van-der-eijk", VanDerEijk::of),
          new Measure.OneItem("leik-d", LeikD::of),
          new Measure.OneItem("polarization", Polarization::of),
          new Measure.SeveralItems("kendall-w", KendallW::of),
          new Measure.SeveralItems("fleiss-kappa", FleissKappa::of),
          new Measure.SeveralItems("krippendorff-alpha", KrippendorffAlpha::of),
          new Measure.SeveralItems("bridging-matrix-factorisation", MatrixFactorisation::of),
          new Measure.AcrossRoles("bridging-simple", Bridging::of),
          new Measure.AcrossRoles("group-informed-consensus", GroupInformedConsensus::of),
          new Measure.BetweenRounds("who-moved", WhoMoved::of),
          new Measure.BetweenRounds("wilcoxon-signed-rank", Wilcoxon::of),
          new Measure.BetweenRounds("mcnemar", McNemar::of),
          new Measure.BetweenRounds("dajani-chi-square", Dajani::of),
          new Measure.BetweenRounds("cv-change", CvChange::of),
          new Measure.BetweenRounds("opinion-change", OpinionChange::of));

  private Measures() {}
}
