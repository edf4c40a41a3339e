/** Takes the time of one update. */
export type Timed = <T>(call: () => Promise<T>) => Promise<T>;

/** Something that takes a dossier from its submission to its end. */
export interface Contender {
  readonly name: 'floor' | 'spine';
  /** Answers the dossier's code: the id of its workflow. */
  dossier(timed: Timed): Promise<string>;
}
