package io.jishi.core.purity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What makes the core a function of state, command and time, as one rule over its classes. */
final class PurityRule {
    private static final String[] FORBIDDEN_PACKAGES = {
        "java.io..", "java.lang.invoke.foreign..", "java.net..", "java.nio.channels..", "java.nio.file..",
        "java.rmi..", "java.sql..", "java.time..", "java.util.concurrent..",
        "java.util.logging..", "java.util.prefs..", "java.util.random..", "jdk..", "sun..",
        "org.slf4j..", "ch.qos.logback..", "io.aeron..", "net.openhft..", "com.lmax..",
    };

    private static final Set<String> FORBIDDEN_CLASSES = Set.of(
        "java.lang.Process", "java.lang.ProcessBuilder", "java.lang.Runtime", "java.lang.Thread",
        "java.lang.ThreadLocal", "java.lang.ref.Cleaner",
        "java.util.Calendar", "java.util.Date", "java.util.GregorianCalendar", "java.util.Timer",
        "java.util.Random", "java.util.SplittableRandom", "java.util.UUID",
        "java.util.HashMap", "java.util.HashSet", "java.util.Hashtable", "java.util.IdentityHashMap",
        "java.util.Properties", "java.util.WeakHashMap", "java.util.Scanner");

    /** Of the concurrent package of Agrona the core may use its buffers: memory, not threads. */
    private static final Set<String> AGRONA_BUFFERS = Set.of(
        "org.agrona.concurrent.AtomicBuffer", "org.agrona.concurrent.UnsafeBuffer");

    /** Of what the platform offers for security the core may use hashes: functions of their input. */
    private static final Set<String> HASHES = Set.of(
        "java.security.MessageDigest", "java.security.DigestException", "java.security.NoSuchAlgorithmException",
        "java.security.GeneralSecurityException");

    private static final Set<String> FLOATING = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    private PurityRule() {
    }

    static ArchRule pure() {
        return CompositeArchRule.of(List.of(
            noClasses().should().dependOnClassesThat().resideInAnyPackage(FORBIDDEN_PACKAGES),
            noClasses().should().dependOnClassesThat(forbidden()),
            noClasses().should().accessTargetWhere(readsTheWorld()),
            noClasses().should(touchFloatingPoint())))
            .as("the core is a function of state, command and time")
            .because("replaying the journal must give the same state and the same events, bit for bit");
    }

    private static DescribedPredicate<JavaClass> forbidden() {
        return DescribedPredicate.describe(
            "are threads, clocks, randomness or collections ordered by hash",
            type -> FORBIDDEN_CLASSES.contains(type.getName())
                || (type.getPackageName().startsWith("java.security") && !HASHES.contains(type.getName()))
                || (type.getPackageName().startsWith("org.agrona.concurrent")
                    && !AGRONA_BUFFERS.contains(type.getName())));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheWorld() {
        return DescribedPredicate.describe(
            "reads clock, environment, console, randomness or identity, or makes what is ordered by chance",
            access -> {
                final String owner = access.getTargetOwner().getName();
                final String name = access.getName();
                return switch (name) {
                    case "arraycopy" -> false;
                    case "random", "shuffle", "parallel", "parallelStream" -> owner.startsWith("java.");
                    // Iterated in an order that each process salts anew.
                    case "of", "copyOf", "ofEntries" -> owner.equals("java.util.Set") || owner.equals("java.util.Map");
                    case "toSet", "toMap", "groupingBy" -> owner.equals("java.util.stream.Collectors");
                    case "hashCode" -> owner.equals("java.lang.Object") || owner.equals("java.lang.Enum");
                    default -> owner.equals("java.lang.System");
                };
            });
    }

    private static ArchCondition<JavaClass> touchFloatingPoint() {
        return new ArchCondition<>("declare, take, return or pass floating point") {
            @Override
            public void check(final JavaClass type, final ConditionEvents events) {
                type.getFields().stream()
                    .filter(field -> floating(field.getRawType()))
                    .forEach(field -> found(field, events));
                type.getCodeUnits().stream()
                    .filter(PurityRule::floatingSignature)
                    .forEach(unit -> found(unit, events));
                type.getAccessesFromSelf().stream()
                    .filter(PurityRule::floatingTarget)
                    .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
            }
        };
    }

    private static void found(final JavaMember member, final ConditionEvents events) {
        events.add(SimpleConditionEvent.satisfied(member, member.getDescription() + " is floating point"));
    }

    private static boolean floatingSignature(final JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
            .anyMatch(PurityRule::floating);
    }

    /** A load factor handed to a collection of Agrona shapes its table and never reaches a result. */
    private static boolean floatingTarget(final JavaAccess<?> access) {
        if (access.getTargetOwner().getPackageName().startsWith("org.agrona.collections")
            && access.getName().equals("<init>")) {
            return false;
        }
        return access.getTarget().resolveMember().filter(PurityRule::floatingMember).isPresent();
    }

    private static boolean floatingMember(final Object member) {
        return (member instanceof JavaField field && floating(field.getRawType()))
            || (member instanceof JavaCodeUnit unit && floatingSignature(unit));
    }

    private static boolean floating(final JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }
}
