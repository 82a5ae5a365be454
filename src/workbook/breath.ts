/** Lets the page draw and listen; a timer would wait four milliseconds each time. */
export const breath = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // Once: a listener each would stay until somebody collects its channel.
    const heard = () => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', heard, { once: true });
    port1.start();
    port2.postMessage(null);
  });
