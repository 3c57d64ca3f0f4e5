/** What is known of one of two states once it was read. */
import type { Finding } from '../base/finding.ts';
import type { Register } from '../register/register.ts';
import type { Side } from './change-set.ts';

/** A state that was read, as far as it is compared. */
export interface ReadState {
  readonly side: Side;
  readonly register: Register;
  /** What reading found. */
  readonly findings: readonly Finding[];
}
