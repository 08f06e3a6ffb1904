/**
 * The person's part in the records of gated steps. The records stay, without the person: a protection that was
 * weakened has to be put back whoever opened the step.
 */
export interface PersonalGateRecords {
  /** How many records name a person. */
  countOf(objectId: string): Promise<number>;
  /** Takes a person out of every record; returns how many records that were. */
  forget(objectId: string): Promise<number>;
}
