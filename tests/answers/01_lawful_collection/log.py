# %% wrong="three fields as in the example"
def log_deletion(officer, time, report_id, reason, basis):
    answer = {"who": officer, "when": time, "what": "deleted " + report_id}
    return answer


# %% wrong="names in quotation marks"
def log_deletion(officer, time, report_id, reason, basis):
    answer = {
        "who": "officer",
        "when": "time",
        "what": "deleted " + report_id,
        "why": reason,
        "legal basis": basis,
    }
    return answer


# %% wrong="the report is not named"
def log_deletion(officer, time, report_id, reason, basis):
    answer = {
        "who": officer,
        "when": time,
        "what": "deleted",
        "why": reason,
        "legal basis": basis,
    }
    return answer


# %% wrong="read instead of deleted"
def log_deletion(officer, time, report_id, reason, basis):
    answer = {
        "who": officer,
        "when": time,
        "what": "read " + report_id,
        "why": reason,
        "legal basis": basis,
    }
    return answer


# %% wrong="no legal basis"
def log_deletion(officer, time, report_id, reason, basis):
    answer = {
        "who": officer,
        "when": time,
        "what": "deleted " + report_id,
        "why": reason,
        "legal basis": "",
    }
    return answer


# %% wrong="why and basis swapped"
def log_deletion(officer, time, report_id, reason, basis):
    answer = {
        "who": officer,
        "when": time,
        "what": "deleted " + report_id,
        "why": basis,
        "legal basis": reason,
    }
    return answer


# %% wrong="the system did it"
def log_deletion(officer, time, report_id, reason, basis):
    answer = {
        "who": "system",
        "when": time,
        "what": "deleted " + report_id,
        "why": reason,
        "legal basis": basis,
    }
    return answer


# %% wrong="the report of the example"
def log_deletion(officer, time, report_id, reason, basis):
    answer = {
        "who": officer,
        "when": time,
        "what": "deleted R116",
        "why": reason,
        "legal basis": basis,
    }
    return answer


# %% wrong="a sentence"
def log_deletion(officer, time, report_id, reason, basis):
    answer = officer + " deleted " + report_id
    return answer


# %% wrong="a list"
def log_deletion(officer, time, report_id, reason, basis):
    answer = [officer, time, report_id, reason, basis]
    return answer


# %% wrong="the reason says all"
def log_deletion(officer, time, report_id, reason, basis):
    answer = {
        "who": officer,
        "when": time,
        "what": "deleted " + report_id,
        "why": "done",
        "legal basis": basis,
    }
    return answer


# %% wrong="forgot return"
def log_deletion(officer, time, report_id, reason, basis):
    answer = {
        "who": officer,
        "when": time,
        "what": "deleted " + report_id,
        "why": reason,
        "legal basis": basis,
    }


# %% right="a text with braces"
def log_deletion(officer, time, report_id, reason, basis):
    answer = {
        "who": officer,
        "when": time,
        "what": f"deleted {report_id}",
        "why": reason,
        "legal basis": basis,
    }
    return answer


# %% right="dict and another order"
def log_deletion(officer, time, report_id, reason, basis):
    answer = dict(why=reason, what="deleted " + report_id, when=time, who=officer) | {
        "legal basis": basis
    }
    return answer


# %% right="a field more"
def log_deletion(officer, time, report_id, reason, basis):
    answer = {
        "who": officer,
        "when": time,
        "what": "deleted " + report_id,
        "why": reason,
        "legal basis": basis,
        "second reader": "",
    }
    return answer


# %% right="zip"
def log_deletion(officer, time, report_id, reason, basis):
    return dict(zip(FIELDS, [officer, time, "deleted " + report_id, reason, basis], strict=True))


# %% wrong="the name in the log"
def log_deletion(officer, time, report_id, reason, basis):
    what = "deleted " + report_id + " Holvna Torpund"
    answer = {"who": officer, "when": time, "what": what, "why": reason, "legal basis": basis}
    return answer
