/** What several ask of one subject is made once, and kept as long as the subject. */
export function once<Subject extends object, Read>(
  read: (subject: Subject) => Read,
): (subject: Subject) => Read {
  const known = new WeakMap<Subject, { readonly read: Read }>();
  return (subject) => {
    let made = known.get(subject);
    if (made === undefined) known.set(subject, (made = { read: read(subject) }));
    return made.read;
  };
}
