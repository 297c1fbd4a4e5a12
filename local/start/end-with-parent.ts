// Loaded into the shop's server (`--import`): when the start that launched it is killed, the channel between them
// breaks, and the server ends in good order instead of keeping its port for ever.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
