import type { Rejection } from '@samenreis/shared/board';
import type { CloseReason } from '@samenreis/shared/protocol';

/** What is wrong with the bytes or the structs of an update, before the rules of the board are even asked. */
export type StructuralFault =
  | 'undecodable'
  | 'contentKind'
  | 'tooManyStructs'
  | 'clockJump'
  | 'gap'
  | 'unknownDependency'
  | 'futureDelete'
  | 'unknownRoot'
  | 'listInMap'
  | 'forbiddenKey'
  | 'plainValue'
  | 'foreignClient'
  | 'tooManyClients'
  | 'growsTooFast'
  | 'equivocation'
  | 'foreignOrigin'
  | 'nestedType'
  | 'attributeOfText'
  | 'replacedText'
  | 'unappliable';

/** Why an update is not admitted: the code the socket closes with, and the word that goes into the close frame. */
export interface Refusal {
  readonly reason: Extract<CloseReason, 'malformed' | 'forbidden' | 'tooLarge' | 'refused' | 'tooFrequent'>;
  readonly detail: Rejection | StructuralFault;
}

export function refusedBy(detail: Rejection | StructuralFault): Refusal {
  switch (detail) {
    case 'undecodable':
      return { reason: 'malformed', detail };
    case 'viewerMayNotChange':
      return { reason: 'forbidden', detail };
    case 'tooManyStructs':
    case 'boardFull':
      return { reason: 'tooLarge', detail };
    case 'tooManyClients':
      return { reason: 'tooFrequent', detail };
    default:
      return { reason: 'refused', detail };
  }
}
