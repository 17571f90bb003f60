package io.lianhuan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * Cypher is never made while the program runs: statements are files, only {@code graph} hands them to the driver, and only the
 * reader of the files makes one.
 */
class StatementDoorTests {

    /** Runs what analysts write, after the check of statements, where nothing can be changed. */
    private static final String CONSOLE = "io.lianhuan.console.ConsoleRuns";

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.lianhuan");

    @Test
    void onlyGraphAndStoreHandTextsToNeo4j() {
        noClasses()
                .that(describe("are outside of graph and store", StatementDoorTests::isOutside))
                .should()
                .callMethodWhere(target(owner(describe("talks to Neo4j", StatementDoorTests::talksToNeo4j)))
                        .and(target(name("run"))
                                .or(target(name("execute")))
                                .or(target(name("executableQuery")))
                                .or(target(name("executeTransactionally")))))
                .because("a text that is built at run time can be injected into; write a file under cypher/")
                .check(PROGRAM);
    }

    @Test
    void onlyTheReaderOfFilesMakesStatements() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.lianhuan.graph.Statement")
                .should()
                .callConstructorWhere(target(
                        owner(describe("Statement", type -> type.getFullName().equals("io.lianhuan.graph.Statement")))))
                .check(PROGRAM);
    }

    private static boolean isOutside(JavaClass type) {
        var house = type.getPackageName();
        return !house.equals("io.lianhuan.graph")
                && !house.equals("io.lianhuan.store")
                && !type.getName().equals(CONSOLE);
    }

    private static boolean talksToNeo4j(JavaClass type) {
        return type.getPackageName().startsWith("org.neo4j.driver")
                || type.getPackageName().startsWith("org.neo4j.graphdb");
    }
}
