/**
 * The closed loop (接收—核查—处置—反馈): alerts, their verification and disposal, cases, referrals back, credit entries, and the numbers
 * about them.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Whatever is handled is a {@code Matter} with a state; what leads where, who may do it and from whom the doer must keep
 *       apart stands in tables under {@code law/}, so that an office changes a file and not the program.
 *   <li>A matter is a node of our own beside what it arose from. An alert that the province sent stays as its row stated it: an
 *       import may restate it or be taken back without touching what was done about it.
 *   <li>Every move says the version of the matter that its author saw; one that saw an older one is told who changed it.
 *       Last-writer-wins was rejected because it loses what an officer decided.
 *   <li>What can be read from the store is read when it is shown and not copied, up to the decision, which freezes it.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"api", "graph", "store", "detect"})
package io.lianhuan.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
