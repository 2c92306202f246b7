"""Publishes to a channel or reads its history: python_sdk.py publish CHANNEL DATA, or history CHANNEL.

Reads ABLY_TOKEN and PORT, prints an object in JSON: messages, or the code of Ably's error.
"""

import asyncio
import json
import os
import sys

from ably import AblyException, AblyRest


async def main(command, channel, data=None):
    options = {"endpoint": "localhost", "tls": False, "port": int(os.environ["PORT"])}
    async with AblyRest(token=os.environ["ABLY_TOKEN"], **options) as client:
        try:
            if command == "publish":
                await client.channels.get(channel).publish("released", data)
                return {}
            page = await client.channels.get(channel).history()
        except AblyException as error:
            return {"code": error.code}
        return {"messages": [{"data": message.data, "clientId": message.client_id} for message in page.items]}


print(json.dumps(asyncio.run(main(*sys.argv[1:]))))
