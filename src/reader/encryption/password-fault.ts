/** Why a file with a password could not be opened. */
export class PasswordFault extends Error {
  override readonly name = 'PasswordFault';
  /** `needed`: none was given and the common ones do not fit. */
  constructor(readonly code: 'needed' | 'wrong' | 'unsupported') {
    super(code);
  }
}
