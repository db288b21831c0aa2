package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.model.drawing.DrawingSet;
import org.cadlift.model.drawing.DrawingSet.Member;
import org.cadlift.model.plan.Finish;
import org.cadlift.model.plan.Ledger;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Share;
import org.cadlift.model.plan.Storey;
import org.cadlift.plane.Point;

/// Stacks drawings that are storeys of one building, from the lowest up as they are given.
///
/// 1. [Reading] reads each by itself, as if it stood alone; it may show several storeys.
/// 2. [Laying] moves them onto one another.
/// 3. [Ascent] tells the elevations and heights of the storeys, and their names.
/// 4. [Numbering] lets ids count through the whole plan.
final class Stacking {
    private final List<Member> members;
    private final List<Plan> plans;
    private final List<Finding> findings;

    private Stacking(List<Member> members, List<Plan> plans, List<Finding> findings) {
        this.members = members;
        this.plans = plans;
        this.findings = findings;
    }

    static Outcome<Plan> of(DrawingSet set, Vectorize.Options options) {
        List<Plan> plans = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Member member : set.members()) {
            Outcome<Plan> read = Reading.of(member.drawing(), options).in(member.file());
            findings.addAll(read.findings());
            switch (read) {
                case Outcome.Made<Plan>(var plan, var _) -> plans.add(plan);
                case Outcome.Failed<Plan>(var failure, var _, var _) -> {
                    return Outcome.failed(failure, findings);
                }
            }
        }
        return new Stacking(set.members(), plans, findings).stacked();
    }

    private Outcome<Plan> stacked() {
        Laying laying = Laying.of(members, plans);
        Ascent ascent = Ascent.of(members, plans);
        Numbering numbering = new Numbering();
        List<Storey> storeys = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        LinkedHashSet<Finish> finishes = new LinkedHashSet<>();
        StringJoiner told = new StringJoiner("; ");
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            String file = members.get(i).file();
            Point offset = laying.offset(i);
            shares.add(
                    new Share(file, offset, plan.storeys().size(), plan.ledger().in(file)));
            finishes.addAll(plan.finishes());
            List<String> shown = new ArrayList<>();
            for (Storey storey : plan.storeys()) {
                Ascent.Floor floor = ascent.floors().get(storeys.size());
                storeys.add(numbering.numbered(storey, floor, storey.offset().plus(offset)));
                shown.add(floor.told());
            }
            told.add(String.format(
                    Locale.ROOT,
                    "%s shows %s, moved by (%.0f, %.0f) mm",
                    file,
                    String.join(" and ", shown),
                    offset.x(),
                    offset.y()));
            if (!laying.onLargest(i).isSure()) {
                findings.add(apart(laying, i));
            }
        }
        findings.add(Finding.info(
                NoticeCode.STOREY_ASSUMED,
                plans.size() + " drawings are storeys of one building, " + ascent.order() + ": " + told,
                Place.NOWHERE));
        boolean building = plans.stream().anyMatch(plan -> plan.mode() == Mode.BUILDING);
        return Outcome.made(
                new Plan(
                        building ? Mode.BUILDING : Mode.PROFILE,
                        plans.getFirst().origin(),
                        storeys,
                        Ledger.sum(shares.stream().map(Share::ledger).toList()),
                        List.copyOf(finishes),
                        shares),
                findings);
    }

    private Finding apart(Laying laying, int drawing) {
        String file = members.get(drawing).file();
        Alignment alignment = laying.onLargest(drawing);
        String turned = laying.turns(drawing).stream().map(Turn::told).collect(Collectors.joining(" or "));
        String message = file + " does not lie on "
                + members.get(laying.largest()).file() + ": of " + alignment.of()
                + " corners of walls, columns and stairs at most " + alignment.met() + " meet"
                + (turned.isEmpty() ? "" : "; it would lie there " + turned);
        return Finding.warning(NoticeCode.DRAWING_APART, message, Place.NOWHERE.in(file));
    }
}
