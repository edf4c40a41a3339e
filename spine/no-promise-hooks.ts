import v8 from 'node:v8';

/** Preloaded into workflow threads: as on a runtime that has no promise hooks, which the SDK knows how to do without. */
v8.promiseHooks.createHook = () => {
  throw new Error('switched off, see spine/workflow-threads.ts');
};
