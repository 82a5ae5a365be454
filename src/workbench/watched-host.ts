/** The emulator with an ear for whoever draws it: formats and marks raise no event, so every answer counts. */
import { Host, type Answer } from './host/host';

export class WatchedHost extends Host {
  onAnswered: () => void = () => undefined;

  override async execute(json: string, flags: number): Promise<Answer> {
    const answer = await super.execute(json, flags);
    this.onAnswered();
    return answer;
  }
}
