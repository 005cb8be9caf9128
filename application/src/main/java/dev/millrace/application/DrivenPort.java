package dev.millrace.application;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface that adapters implement. It changes nothing at run time: the architecture
 * tests read it, and demand that a contract suite named {@code <Port>Contract} stands in the test
 * jar.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DrivenPort {}
