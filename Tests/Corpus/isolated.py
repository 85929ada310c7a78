"""Runs a function in a process of its own, so that a reader may crash, hang or eat up memory."""

import multiprocessing
import resource

MEMORY = 3 << 30
_context = multiprocessing.get_context("fork")


class Failed(Exception):
    """Why there is no result, in one line."""


def run(function, *arguments, seconds=60):
    """What the function gives; throws Failed when it throws, dies or takes too long."""
    here, there = _context.Pipe(duplex=False)
    process = _context.Process(target=_call, args=(there, function, arguments))
    process.start()
    there.close()
    try:
        if not here.poll(seconds):
            raise Failed(f"longer than {seconds} s")
        result, failure = here.recv()
    except EOFError:
        process.join()
        raise Failed(f"died with status {process.exitcode}") from None
    finally:
        here.close()
        process.kill()
        process.join()
    if failure:
        raise Failed(failure)
    return result


def _call(pipe, function, arguments):
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        answer = (function(*arguments), None)
    except BaseException as error:
        words = " ".join(str(error).split())[:160]
        answer = (None, f"{type(error).__name__}: {words}")
    pipe.send(answer)
    pipe.close()
