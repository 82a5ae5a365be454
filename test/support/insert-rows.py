"""Inserts rows into a workbook with LibreOffice, as an officer would in its window, and saves it as .xlsx.

usage: insert-rows.py PROFILE INPUT OUTPUT SHEET:ROW:COUNT...   (rows counted from zero)
"""
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException


def prop(name, value):
    return PropertyValue(Name=name, Value=value)


profile, source, target, *places = sys.argv[1:]
accept = f"pipe,name=insertrows{abs(hash(profile))};urp;"
office = subprocess.Popen(
    ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept={accept}"],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
try:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:{accept}StarOffice.ComponentContext")
            break
        except NoConnectException:
            time.sleep(0.25)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (prop("Hidden", True),))
    for place in places:
        sheet, row, count = place.rsplit(":", 2)
        document.Sheets.getByName(sheet).Rows.insertByIndex(int(row), int(count))
    document.calculateAll()
    document.storeToURL(f"file://{target}", (prop("FilterName", "Calc MS Excel 2007 XML"),))
    document.close(True)
    try:
        desktop.terminate()
    except DisposedException:
        pass  # It is gone before it has answered.
finally:
    try:
        office.wait(timeout=20)
    except subprocess.TimeoutExpired:
        office.kill()
