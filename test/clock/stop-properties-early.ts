import fc from 'fast-check';

/** For mutants: a property that has held for 60 ms is taken to hold. A mutant that lives longer is killed by another test, or survives. */
fc.configureGlobal({ interruptAfterTimeLimit: 60 });
