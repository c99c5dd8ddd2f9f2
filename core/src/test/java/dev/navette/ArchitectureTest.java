package dev.navette;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import dev.navette.state.SyncStore;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "dev.navette", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** The house, top floor first. A package may use those below it, never those above. */
    private static final List<String> FLOORS = List.of(
            "dev.navette",
            "dev.navette.profile..",
            "dev.navette.ledger..",
            "dev.navette.engine..",
            "dev.navette.flow..",
            "dev.navette.state..",
            "dev.navette.memory..",
            "dev.navette.files..",
            "dev.navette.http..",
            "dev.navette.run..",
            "dev.navette.spi..",
            "dev.navette.mapping..",
            "dev.navette.json..",
            "dev.navette.text..",
            "dev.navette.model..",
            "dev.navette.error..",
            "dev.navette.meta..");

    @ArchTest
    static final ArchRule noPackageCycles =
            slices().matching("dev.navette.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noForeignTypeIsPartOfTheApi = classes()
            .that()
            .resideOutsideOfPackages("dev.navette.engine..", "dev.navette.state.store..", "dev.navette.json..")
            .and(describe("are open to others", ArchitectureTest::isOpen))
            .should(mentionNone(resideInAnyPackage(
                    "tools.jackson..",
                    "com.fasterxml.jackson..",
                    "org.apache.commons..",
                    "java.net.http..",
                    "jakarta.validation..",
                    "org.hibernate..",
                    "java.sql..",
                    "javax.sql..")));

    @ArchTest
    static final ArchRule mappingIsPure = noClasses()
            .that()
            .resideInAPackage("dev.navette.mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..",
                    "java.nio.file..",
                    "java.nio.channels..",
                    "java.net..",
                    "java.sql..",
                    "javax.sql..",
                    "java.util.concurrent..");

    @ArchTest
    static final ArchRule filesKnowsTheSpiAndTheToolkitsOnly = connector("dev.navette.files..");

    @ArchTest
    static final ArchRule memoryKnowsTheSpiAndTheToolkitsOnly =
            connector("dev.navette.memory..", "dev.navette.files..");

    @ArchTest
    static final ArchRule theTimeIsAskedOfAnInjectedClock = noClasses()
            .should()
            .accessTargetWhere(describe("reads the machine's time", ArchitectureTest::readsTheTime));

    @ArchTest
    static final ArchRule noStaticFieldChanges = fields().that()
            .areStatic()
            .and()
            .areNotDeclaredIn("dev.navette.state.store.StoreAccess") // lent once, by its own class, for good
            .should()
            .beFinal();

    @ArchTest
    static void importsPointDown(JavaClasses classes) {
        for (int floor = 1; floor < FLOORS.size(); floor++) {
            noClasses()
                    .that()
                    .resideInAPackage(FLOORS.get(floor))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FLOORS.subList(0, floor).toArray(String[]::new))
                    .check(classes);
        }
    }

    @ArchTest
    static void everyPackageHasItsFloorAndNoFloorIsEmpty(JavaClasses classes) {
        Set<String> floors = classes.stream()
                .map(JavaClass::getPackageName)
                .map(ArchitectureTest::floorOf)
                .collect(toCollection(TreeSet::new));

        assertThat(floors).containsExactlyInAnyOrderElementsOf(FLOORS);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve("dev"))) {
            Set<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(toCollection(TreeSet::new));

            assertThat(packages)
                    .isNotEmpty()
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    private static String floorOf(String packageName) {
        String[] names = packageName.split("\\.", -1);
        return names.length == 2 ? packageName : "dev.navette." + names[2] + "..";
    }

    private static ArchRule connector(String... own) {
        return noClasses()
                .that()
                .resideInAPackage(own[0])
                .should()
                .dependOnClassesThat(resideInAPackage("dev.navette..")
                        .and(resideOutsideOfPackages(own))
                        .and(resideOutsideOfPackages(
                                "dev.navette.spi..",
                                "dev.navette.error..",
                                "dev.navette.model..",
                                "dev.navette.json..",
                                "dev.navette.text..",
                                "dev.navette.meta..")));
    }

    /** {@code java.util.Date} is missing here: Error Prone refuses it altogether. */
    private static boolean readsTheTime(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        boolean now = target.getName().equals("now")
                && target.getOwner().getPackageName().equals("java.time")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = target.getName().equals("currentTimeMillis")
                && target.getOwner().isEquivalentTo(System.class);
        return now || millis;
    }

    private static boolean isOpen(JavaClass type) {
        return isOpen(type.getModifiers())
                && type.getEnclosingClass().map(ArchitectureTest::isOpen).orElse(true);
    }

    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static ArchCondition<JavaClass> mentionNone(DescribedPredicate<JavaClass> foreign) {
        return new ArchCondition<>("mention no class that " + foreign.getDescription() + " in a signature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getSuperclass().ifPresent(parent -> check(type, type.getName(), parent, events));
                type.getInterfaces().forEach(parent -> check(type, type.getName(), parent, events));
                type.getMembers().stream()
                        .filter(member -> isOpen(member.getModifiers()))
                        .forEach(member ->
                                signatureOf(member).forEach(part -> check(type, member.getFullName(), part, events)));
            }

            private void check(JavaClass type, String where, JavaType part, ConditionEvents events) {
                part.getAllInvolvedRawTypes().stream()
                        .filter(foreign)
                        .filter(found -> !isTheHostsPool(type, found))
                        .forEach(found -> events.add(
                                SimpleConditionEvent.violated(type, where + " mentions " + found.getName())));
            }
        };
    }

    /** The one that a host gives: there is no other way to name a pool of connections. */
    private static boolean isTheHostsPool(JavaClass type, JavaClass found) {
        return type.isEquivalentTo(SyncStore.class) && found.isEquivalentTo(DataSource.class);
    }

    private static List<JavaType> signatureOf(JavaMember member) {
        if (!(member instanceof JavaCodeUnit code)) {
            return List.of(((JavaField) member).getType());
        }
        List<JavaType> parts = new ArrayList<>(code.getParameterTypes());
        parts.add(code.getReturnType());
        parts.addAll(code.getTypeParameters());
        parts.addAll(code.getExceptionTypes());
        return parts;
    }
}
