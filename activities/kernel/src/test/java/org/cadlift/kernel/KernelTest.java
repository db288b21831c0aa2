package org.cadlift.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cadlift.kernel.Check.Checked;
import org.cadlift.kernel.Check.Crashed;
import org.cadlift.kernel.Check.LimitReached;
import org.cadlift.kernel.Check.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration SHORT_LIMIT = Duration.ofMillis(300);
    private static final long MEGABYTES = 2048;

    /// An upright cylinder of radius 10 and height 25, as small as AP214 and AP242 readers take it.
    private static final String CYLINDER = """
            ISO-10303-21;
            HEADER;
            FILE_DESCRIPTION((''),'2;1');
            FILE_NAME('','',(''),(''),'','','');
            FILE_SCHEMA(('AP242_MANAGED_MODEL_BASED_3D_ENGINEERING_MIM_LF'));
            ENDSEC;
            DATA;
            #1=(LENGTH_UNIT()NAMED_UNIT(*)SI_UNIT(.MILLI.,.METRE.));
            #2=(NAMED_UNIT(*)PLANE_ANGLE_UNIT()SI_UNIT($,.RADIAN.));
            #3=(NAMED_UNIT(*)SI_UNIT($,.STERADIAN.)SOLID_ANGLE_UNIT());
            #4=UNCERTAINTY_MEASURE_WITH_UNIT(LENGTH_MEASURE(1.E-5),#1,'distance_accuracy_value','');
            #5=(GEOMETRIC_REPRESENTATION_CONTEXT(3)GLOBAL_UNCERTAINTY_ASSIGNED_CONTEXT((#4))\
            GLOBAL_UNIT_ASSIGNED_CONTEXT((#1,#2,#3))REPRESENTATION_CONTEXT('',''));
            #6=CARTESIAN_POINT('',(0.,0.,0.));
            #7=CARTESIAN_POINT('',(0.,0.,25.));
            #8=DIRECTION('',(0.,0.,1.));
            #9=DIRECTION('',(1.,0.,0.));
            #10=DIRECTION('',(0.,0.,-1.));
            #11=CARTESIAN_POINT('',(10.,0.,0.));
            #12=CARTESIAN_POINT('',(10.,0.,25.));
            #13=VERTEX_POINT('',#11);
            #14=VERTEX_POINT('',#12);
            #15=AXIS2_PLACEMENT_3D('',#6,#8,#9);
            #16=AXIS2_PLACEMENT_3D('',#7,#8,#9);
            #17=CIRCLE('',#15,10.);
            #18=CIRCLE('',#16,10.);
            #19=VECTOR('',#8,1.);
            #20=LINE('',#11,#19);
            #21=EDGE_CURVE('',#13,#13,#17,.T.);
            #22=EDGE_CURVE('',#14,#14,#18,.T.);
            #23=EDGE_CURVE('',#13,#14,#20,.T.);
            #24=ORIENTED_EDGE('',*,*,#21,.F.);
            #25=EDGE_LOOP('',(#24));
            #26=FACE_OUTER_BOUND('',#25,.T.);
            #27=AXIS2_PLACEMENT_3D('',#6,#10,#9);
            #28=PLANE('',#27);
            #29=ADVANCED_FACE('',(#26),#28,.T.);
            #30=ORIENTED_EDGE('',*,*,#22,.T.);
            #31=EDGE_LOOP('',(#30));
            #32=FACE_OUTER_BOUND('',#31,.T.);
            #33=PLANE('',#16);
            #34=ADVANCED_FACE('',(#32),#33,.T.);
            #35=ORIENTED_EDGE('',*,*,#21,.T.);
            #36=ORIENTED_EDGE('',*,*,#23,.T.);
            #37=ORIENTED_EDGE('',*,*,#22,.F.);
            #38=ORIENTED_EDGE('',*,*,#23,.F.);
            #39=EDGE_LOOP('',(#35,#36,#37,#38));
            #40=FACE_OUTER_BOUND('',#39,.T.);
            #41=CYLINDRICAL_SURFACE('',#15,10.);
            #42=ADVANCED_FACE('',(#40),#41,.T.);
            #43=CLOSED_SHELL('',(#29,#34,#42));
            #44=MANIFOLD_SOLID_BREP('rod',#43);
            #45=ADVANCED_BREP_SHAPE_REPRESENTATION('',(#15,#44),#5);
            #46=APPLICATION_CONTEXT('');
            #47=PRODUCT_CONTEXT('',#46,'mechanical');
            #48=PRODUCT('rod','rod','',(#47));
            #49=PRODUCT_DEFINITION_FORMATION('','',#48);
            #50=PRODUCT_DEFINITION_CONTEXT('part definition',#46,'design');
            #51=PRODUCT_DEFINITION('design','',#49,#50);
            #52=PRODUCT_DEFINITION_SHAPE('','',#51);
            #53=SHAPE_DEFINITION_REPRESENTATION(#52,#45);
            ENDSEC;
            END-ISO-10303-21;
            """;

    @TempDir
    private Path folder = Path.of("");

    /// The head of an IGES file would tell the hour, the user and the name of the file.
    @ParameterizedTest
    @ValueSource(strings = {"iges", "brep"})
    void writesTheSameBytesWheneverAndWherever(String extension) throws IOException {
        Path step = Files.writeString(folder.resolve("rod.step"), CYLINDER);
        Path first = folder.resolve("first." + extension);
        Path second = Files.createDirectories(folder.resolve("elsewhere")).resolve("second." + extension);
        assertThat(kernel().write(step, first, LIMIT, MEGABYTES)).isEqualTo(new Writing.Written());
        long written = Instant.now().getEpochSecond();
        while (Instant.now().getEpochSecond() == written) {
            Thread.onSpinWait();
        }
        assertThat(kernel().write(step, second, LIMIT, MEGABYTES)).isEqualTo(new Writing.Written());

        assertThat(second).hasSameBinaryContentAs(first);
        MeasuredSolid rod =
                ((Checked) kernel().check(first, LIMIT, MEGABYTES)).solids().getFirst();
        assertThat(rod.valid() && rod.closed()).isTrue();
        assertThat(rod.volumeMm3()).isCloseTo(Math.PI * 2500, within(1e-6));
        assertThat(rod.cylindricalFaces()).isEqualTo(1);
    }

    /// Survey coordinates in seven digits would be millimetres off.
    @Test
    void writesIgesFarFromTheOrigin() throws IOException {
        String far = CYLINDER.replace("POINT('',(0.,0.,", "POINT('',(2867612.3581,1480658.1075,")
                .replace("POINT('',(10.,0.,", "POINT('',(2867622.3581,1480658.1075,");
        Path iges = folder.resolve("rod.iges");
        assertThat(kernel().write(file(far), iges, LIMIT, MEGABYTES)).isEqualTo(new Writing.Written());
        MeasuredSolid rod =
                ((Checked) kernel().check(iges, LIMIT, MEGABYTES)).solids().getFirst();
        assertThat(rod.valid() && rod.closed()).isTrue();
        MeasuredSolid stated = ((Checked) check(far)).solids().getFirst();
        assertThat(rod.volumeMm3()).isCloseTo(Math.PI * 2500, within(Math.PI * 2500 * 1e-7));
        assertThat(rod.centroid().getFirst()).isCloseTo(stated.centroid().getFirst(), within(1e-6));
    }

    @Test
    void writesNothingOfADamagedFile() throws IOException {
        Path step = Files.writeString(folder.resolve("rod.step"), CYLINDER.substring(0, 400));
        assertThat(kernel().write(step, folder.resolve("rod.iges"), LIMIT, MEGABYTES))
                .isInstanceOfSatisfying(
                        Writing.Failed.class,
                        failed -> assertThat(failed.reason()).contains("exit code 3"));
        assertThat(folder.resolve("rod.iges")).doesNotExist();
        assertThat(kernel().write(step, folder.resolve("rod.txt"), LIMIT, MEGABYTES))
                .isInstanceOf(Writing.Failed.class);
    }

    @Test
    void measuresACylinderExactly() {
        Check check = check(CYLINDER);
        assertThat(check).isInstanceOf(Checked.class);
        Checked checked = (Checked) check;
        assertThat(checked.version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*").isEqualTo(kernel().version());
        assertThat(checked.valid()).isTrue();
        assertThat(checked.looseFaces()).isZero();
        MeasuredSolid rod = checked.solids().getFirst();
        assertThat(checked.solids()).hasSize(1);
        assertThat(rod.valid()).isTrue();
        assertThat(rod.closed()).isTrue();
        assertThat(rod.volumeMm3()).isCloseTo(Math.PI * 2500, within(1e-9));
        assertThat(rod.areaMm2()).isCloseTo(Math.PI * (200 + 500), within(1e-9));
        List<Double> box = List.of(-10.0, -10.0, 0.0, 10.0, 10.0, 25.0);
        for (int i = 0; i < 6; i++) {
            assertThat(rod.box().get(i)).isCloseTo(box.get(i), within(1e-9));
        }
        assertThat(rod.centroid().get(0)).isCloseTo(0, within(1e-9));
        assertThat(rod.centroid().get(2)).isCloseTo(12.5, within(1e-9));
        assertThat(rod.faces()).isEqualTo(3);
        assertThat(rod.cylindricalFaces()).isEqualTo(1);
        assertThat(rod.toleranceMm()).isLessThanOrEqualTo(1e-5);
    }

    @Test
    void seesAnOpenShell() {
        Checked checked = (Checked) check(CYLINDER.replace("(#29,#34,#42)", "(#29,#42)"));
        assertThat(checked.valid()).isFalse();
        assertThat(checked.solids().getFirst().closed()).isFalse();
    }

    @Test
    void seesAFaceTurnedRound() {
        Checked checked = (Checked) check(CYLINDER.replace("(#32),#33,.T.)", "(#32),#33,.F.)"));
        assertThat(checked.valid()).isFalse();
    }

    @Test
    void tellsHowFarAVertexLiesBesideItsCircle() {
        String point = "#11=CARTESIAN_POINT('',(10.,0.,0.))";
        Checked checked = (Checked) check(CYLINDER.replace(point, "#11=CARTESIAN_POINT('',(10.1,0.,0.))"));
        assertThat(checked.solids().getFirst().toleranceMm()).isCloseTo(0.1, within(0.001));
    }

    @Test
    void readsOtherUnitsAsMillimetres() {
        Checked checked = (Checked) check(CYLINDER.replace("SI_UNIT(.MILLI.,.METRE.)", "SI_UNIT(.CENTI.,.METRE.)"));
        assertThat(checked.solids().getFirst().volumeMm3()).isCloseTo(Math.PI * 2500 * 1000, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "ISO-10303-21;",
                "ISO-10303-21;\nHEADER;\nENDSEC;\nDATA;\nENDSEC;\nEND-ISO-10303-21;\n",
                "\0\0\0\0",
                "solid stl\nfacet normal 0 0 1\n"
            })
    void whatIsNoModelIsUnreadable(String text) {
        assertThat(check(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aFileThatIsNotThereIsUnreadable() {
        assertThat(kernel().check(folder.resolve("absent.step"), LIMIT, MEGABYTES))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#13=VERTEX_POINT('',#13);",
                "#13=VERTEX_POINT('',$);",
                "#13=VERTEX_POINT('',#9999);",
                "#13=VERTEX_POINT('',#43);",
                "#13=PLANE('',#13);"
            })
    void aBrokenReferenceNeverPassesAsValid(String line) {
        Check check = check(CYLINDER.replace("#13=VERTEX_POINT('',#11);", line));
        assertThat(check instanceof Checked checked
                        && checked.valid()
                        && checked.solids().getFirst().closed())
                .as("%s", check)
                .isFalse();
    }

    @Test
    void aFileCutAnywhereEndsInAnAnswer() {
        for (int end = 0; end < CYLINDER.length() - 30; end += 317) {
            Check check = check(CYLINDER.substring(0, end));
            assertThat(check instanceof Checked checked && checked.valid())
                    .as("cut at %d: %s", end, check)
                    .isFalse();
        }
    }

    @Test
    void aLimitOfMemoryEndsTheCheck() {
        assertThat(kernel().check(file(CYLINDER), LIMIT, 1)).isEqualTo(new LimitReached("1 MB of memory"));
    }

    @Test
    void aProgramThatHangsIsKilledWithItsChildren() throws IOException {
        Path child = folder.resolve("child");
        Kernel hanging = script("sleep 600 & echo $! > " + child + "; wait");
        assertThat(hanging.check(file(""), SHORT_LIMIT, MEGABYTES)).isInstanceOf(LimitReached.class);
        assertThat(hasEnded(child)).isTrue();
    }

    @Test
    void aProgramThatClosesItsOutputAndHangsIsKilled() {
        Kernel hanging = script("exec 1>&- 2>&-; sleep 600");
        assertThat(hanging.check(file(""), SHORT_LIMIT, MEGABYTES)).isInstanceOf(LimitReached.class);
    }

    @Test
    void aFloodOfOutputEndsTheCheck() {
        assertThat(script("exec yes").check(file(""), LIMIT, MEGABYTES)).isEqualTo(new LimitReached("64 MB of output"));
    }

    @Test
    void aFloodOfMessagesDoesNotBlock() {
        Kernel kernel = script("yes | head -c 1000000 >&2; echo; echo 'cadlift-kernel: the end' >&2; exit 3");
        assertThat(kernel.check(file(""), LIMIT, MEGABYTES)).isInstanceOf(Unreadable.class);
    }

    @Test
    void inputIsNotHandedOn() {
        assertThat(script("read line && exit 5; exit 3").check(file(""), LIMIT, MEGABYTES))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 5", "kill -SEGV $$", "echo nonsense", "echo '{\"occt\":\"7\"'", "echo '[]'", "true"})
    void aProgramThatFailsIsSaidToHaveCrashed(String body) {
        assertThat(script(body).check(file(""), LIMIT, MEGABYTES)).isInstanceOf(Crashed.class);
    }

    @Test
    void whatCannotSayItsVersionIsNoKernel() throws IOException {
        assertThat(Kernel.at(folder.resolve("absent"))).isEmpty();
        assertThat(Kernel.at(folder)).isEmpty();
        assertThat(Kernel.at(Files.writeString(folder.resolve("plain"), "#!/bin/sh\n")))
                .isEmpty();
        assertThat(Kernel.at(executable("failing", "exit 1"))).isEmpty();
        assertThat(Kernel.at(executable("silent", "exit 0"))).isEmpty();
    }

    private Kernel script(String body) {
        Path program =
                executable("program", "[ \"$1\" = --version ] && echo '{\"occt\":\"0.0.0\"}' && exit 0\n" + body);
        return Kernel.at(program).orElseThrow();
    }

    private Path executable(String name, String body) {
        try {
            Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
            return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Check check(String step) {
        return kernel().check(file(step), LIMIT, MEGABYTES);
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("model.step"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A killed process is gone, or a zombie where nobody asks for its exit code.
    private static boolean hasEnded(Path pid) throws IOException {
        Path stat = Path.of("/proc", Files.readString(pid).strip(), "stat");
        long deadline = System.nanoTime() + LIMIT.toNanos();
        boolean ended = false;
        while (!ended && System.nanoTime() < deadline) {
            try {
                ended = Files.readString(stat).contains(") Z ");
            } catch (IOException gone) {
                ended = true;
            }
            Thread.onSpinWait();
        }
        return ended;
    }

    private static Kernel kernel() {
        Optional<Kernel> kernel = Kernel.find();
        assumeTrue(kernel.isPresent(), "cadlift-kernel was not built: OpenCASCADE is not installed");
        return kernel.get();
    }
}
