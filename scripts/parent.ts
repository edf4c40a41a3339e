/** Who started us, read before anything else is loaded: it may be killed while we are still loading. */
const parent = process.ppid;

/** Whether npm, in front of which we run, is gone. Started in another way we may outlive whoever did it. */
export const abandoned = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
