import { useState } from 'react';

interface FieldsInHand<Fields> {
  /** As they were when the form was opened: only what differs from that is sent. */
  readonly before: Fields;
  readonly fields: Fields;
  /** What a field does with a new value. */
  readonly set: <Field extends keyof Fields>(field: Field) => (value: Fields[Field]) => void;
}

/** The fields of a form while somebody fills them in. @param begun - as far as somebody was with them before */
export function useFields<Fields>(read: () => Fields, begun: Fields | null = null): FieldsInHand<Fields> {
  const [before] = useState(read);
  const [fields, setFields] = useState(begun ?? before);
  return { before, fields, set: (field) => (value) => setFields({ ...fields, [field]: value }) };
}
